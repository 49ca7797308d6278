import HTTPTypes
import Hummingbird

/// Style sheets, scripts, the icon; and the sign of life for whoever watches over the service.
struct AssetRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/assets/:digest/:name") { _, context in try asset(context) }
        router.get("/gezond") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: ResponseBody(byteBuffer: ByteBuffer(string: "ok")))
        }
    }

    private func asset(_ context: WebContext) throws -> Response {
        let digest = try context.parameters.require("digest")
        guard digest == site.assets.digest, let asset = site.assets[try context.parameters.require("name")] else {
            throw PageError.notFound
        }
        return Response(
            status: .ok, headers: [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}

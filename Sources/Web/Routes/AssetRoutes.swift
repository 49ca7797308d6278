import HTTPTypes
import Hummingbird

/// Style sheets, scripts, the icon; and the sign of life for whoever watches over the service.
struct AssetRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/assets/:digest/:name") { _, context in try asset(context) }
        router.get("/iconen/:nummer") { _, context in try await icon(context) }
        router.get("/gezond") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: ResponseBody(byteBuffer: ByteBuffer(string: "ok")))
        }
    }

    /// The icon of a feed's site, from our own store: no browser of the organisation asks another site for it. A feed without one has
    /// a neutral mark.
    private func icon(_ context: WebContext) async throws -> Response {
        guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
        guard let icon = try await site.newsroom.icon(ofFeed: number) else {
            guard let mark = site.assets["source.svg"] else { throw PageError.notFound }
            return picture(mark.bytes, mark.mediaType, for: 3_600)
        }
        return picture(icon.bytes, icon.mediaType, for: 86_400)
    }

    private func picture(_ bytes: [UInt8], _ type: String, for seconds: Int) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "private, max-age=\(seconds)"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
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

import Foundation

/// Style sheets, scripts and the icon, held in memory. Their address holds a digest of them all, so that a browser may keep
/// them for ever and never mixes two versions.
struct AssetLibrary: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let mediaType: String
    }

    /// `/assets/1f0c…`
    let path: String
    let digest: String
    private let assets: [String: Asset]

    init(folder: URL) throws(WebError) {
        var assets: [String: Asset] = [:]
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                guard let mediaType = AssetLibrary.mediaTypes[(name as NSString).pathExtension] else { continue }
                assets[name] = Asset(bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))), mediaType: mediaType)
            }
        } catch {
            throw WebError(.filesMissing, "\(folder.path): \(error)")
        }
        self.assets = assets
        digest = AssetLibrary.digest(of: assets)
        path = "/assets/\(digest)"
    }

    subscript(_ name: String) -> Asset? { assets[name] }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// FNV-1a, 64 bits: tells versions apart; it guards nothing.
    private static func digest(of assets: [String: Asset]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (name, asset) in assets.sorted(by: { $0.key < $1.key }) {
            for byte in Array(name.utf8) + [0] + asset.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        }
        return String(hash, radix: 16)
    }
}

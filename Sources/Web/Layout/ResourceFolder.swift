import Foundation

/// Where the pages and the style sheets of this module lie.
///
/// SwiftPM's own `Bundle.module` ends the process when the bundle is not there; this looks in the same places, and next to an
/// installed executable, and says where it looked.
struct ResourceFolder {
    let pages: URL
    let assets: URL

    private static let bundleName = "eenmond_Web.resources"

    /// - Parameter executable: the running program; its folder, and those around it, are looked at.
    static func find(executable: URL? = Bundle.main.executableURL) throws(WebError) -> ResourceFolder {
        let beside = [executable, Bundle.main.bundleURL.appending(path: "x"), Bundle(for: Anchor.self).bundleURL.appending(path: "x")]
            .compactMap { $0?.resolvingSymlinksInPath().deletingLastPathComponent() }
        let places = beside.flatMap { folder in
            [folder, folder.appending(path: "../share/eenmond"), folder.appending(path: "..")].flatMap(bundles)
        }
        guard let found = places.first(where: isComplete) else {
            throw WebError(.filesMissing, places.map { $0.standardizedFileURL.path }.joined(separator: ", "))
        }
        return ResourceFolder(pages: found.appending(path: "Pages"), assets: found.appending(path: "Assets"))
    }

    /// Folders in here that could be the bundle: SwiftPM names it after the package, which in tests is not always ours.
    private static func bundles(in folder: URL) -> [URL] {
        let own = folder.appending(path: bundleName)
        guard !isComplete(own) else { return [own] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.standardizedFileURL.path)) ?? []
        return [own] + names.filter { $0.hasSuffix("_Web.resources") }.sorted().map { folder.appending(path: $0) }
    }

    private static func isComplete(_ folder: URL) -> Bool {
        ["Pages/layout.mustache", "Assets/page.css"].allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
    }

    /// Stands in this module, so that its place on disk can be asked for.
    private final class Anchor {}
}

import Foundation
import Reading

/// The feeds of `Feeds/`: the lists, the templates with a place to fill in, the addresses that are known to be dead, and the table
/// of municipalities. Read when first asked for.
public struct FeedCatalog: Sendable {
    /// All feeds of the lists.
    public let feeds: [KnownFeed]
    /// Addresses with `{plaats}` and the like.
    public let templates: [KnownFeed]
    /// Addresses that are known to be dead.
    public let dead: [DeadFeed]
    /// All municipalities.
    public let municipalities: MunicipalityTable
    private let byAddress: [String: KnownFeed]
    private let deadByAddress: [String: DeadFeed]

    /// Reads the folder.
    ///
    /// - Throws: with file and line, for what cannot be read.
    init(folder: URL) throws {
        let files = try FeedCatalog.lists(in: folder)
        feeds = try files.flatMap { try FeedCatalog.read($0) }
        templates = try FeedCatalog.lists(in: folder.appending(path: "sjablonen")).flatMap { try FeedCatalog.read($0) }
        let table = folder.appending(path: "gemeenten.tsv")
        municipalities = try MunicipalityTable(FeedCatalog.text(table), file: table.path)
        dead = try FeedCatalog.dead(folder.appending(path: "dood.tsv"))
        byAddress = Dictionary(feeds.map { ($0.url, $0) }, uniquingKeysWith: { $0.merged(with: $1) })
        deadByAddress = Dictionary(dead.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is known of an address.
    public func feed(_ url: String) -> KnownFeed? { byAddress[url] }

    /// Why an address is dead; nil when nothing speaks against it.
    public func dead(_ url: String) -> DeadFeed? { deadByAddress[url] }

    /// The template whose name begins so.
    func template(_ start: String) -> KnownFeed? { templates.first { $0.title.hasPrefix(start) } }

    private static func lists(in folder: URL) throws -> [URL] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "opml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private static func read(_ file: URL) throws -> [KnownFeed] {
        let list = file.deletingPathExtension().lastPathComponent
        do {
            return try OPML.read(Array(Data(contentsOf: file))).outlines.map { KnownFeed($0, list: list) }
        } catch {
            throw Explanation(.configuration, "\(file.path): deze lijst is geen OPML. Zet het bestand uit Feeds/ terug.")
        }
    }

    private static func text(_ file: URL) throws -> String {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw Explanation(.configuration, "\(file.path): dit bestand is er niet of is geen UTF-8. Zet het bestand uit Feeds/ terug.")
        }
        return text
    }

    private static func dead(_ file: URL) throws -> [DeadFeed] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return try text(file).split(separator: "\n").compactMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard !line.hasPrefix("#"), columns.count >= 3, columns[1].hasPrefix("http") else { return nil }
            return DeadFeed(title: columns[0], url: columns[1], why: columns[2])
        }
    }
}

extension KnownFeed {
    /// A paper of two provinces stands in two lists: it is about both.
    fileprivate func merged(with other: KnownFeed) -> KnownFeed { KnownFeed(self, alsoAbout: other) }

    private init(_ feed: KnownFeed, alsoAbout other: KnownFeed) {
        title = feed.title
        url = feed.url
        site = feed.site
        kind = feed.kind
        folders = feed.folders
        note = feed.note
        evidence = feed.evidence
        seen = feed.seen
        confidence = feed.confidence
        provinces = feed.provinces + other.provinces.filter { !feed.provinces.contains($0) }
        regions = feed.regions + other.regions.filter { !feed.regions.contains($0) }
        municipalities = feed.municipalities + other.municipalities.filter { !feed.municipalities.contains($0) }
    }
}

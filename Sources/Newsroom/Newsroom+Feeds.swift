import Foundation
import Reading
import Storage

extension Newsroom {
    /// All feeds, in the order in which they were added; an exercise's own stream is no feed of the organisation.
    public func feeds() async throws -> [Feed] {
        try await store.feeds.all().filter { $0.groupPath.first != Newsroom.exerciseGroup }
    }

    /// Follows a feed. One that is followed already comes back as it is. Nothing is fetched yet.
    public func addFeed(_ address: String, title: String? = nil, group: String? = nil) async throws -> (feed: Feed, added: Bool) {
        let new = NewFeed(
            url: try FeedAddress(address).url, title: title, siteLink: nil, groupPath: group?.split(separator: "/").map(String.init) ?? [])
        let result = try await store.feeds.add(new, at: clock.now)
        return (result.feed, result.isNew)
    }

    /// Stops following a feed; what it brought stays.
    public func removeFeed(_ address: String) async throws {
        guard let feed = try await store.feeds.find(url: address) else {
            throw Explanation(.missing, "\(address): deze feed wordt niet gevolgd. Kijk met 'eenmond feed list' welke wel.")
        }
        try await store.feeds.remove(feed.id, at: clock.now)
    }

    /// Follows all feeds of an OPML file, and reports every line of it. All of it is stored, or nothing.
    public func importFeeds(opml bytes: [UInt8], named file: String) async throws -> ImportReport {
        let document: OPMLDocument
        do { document = try OPML.read(bytes) } catch {
            throw Explanation(.badData, "\(file): dit is geen OPML-bestand. Exporteer de lijst opnieuw uit uw feedlezer.")
        }
        let results = try await store.feeds.add(document.outlines.map(NewFeed.init), at: clock.now)
        let taken = zip(document.outlines, results).map { outline, result in
            ImportReport.Line(line: outline.line, url: outline.xmlURL, title: outline.title, outcome: result.isNew ? .added : .known)
        }
        let refused = document.problems.map {
            ImportReport.Line(line: $0.line, url: nil, title: $0.text, outcome: $0.kind == .double ? .double : .refused)
        }
        return ImportReport(lines: (taken + refused).sorted { $0.line < $1.line })
    }

    /// The feeds as OPML 2.0.
    public func exportFeeds() async throws -> [UInt8] {
        let outlines = try await feeds().map { feed in
            OPMLOutline(title: feed.title ?? feed.url, xmlURL: feed.url, htmlURL: feed.siteLink, folders: feed.groupPath)
        }
        return OPML.write(outlines, title: "Eenmond")
    }
}

/// What an import did, a line for each outline of the file.
public struct ImportReport: Sendable {
    /// What became of one outline.
    public enum Outcome: String, Sendable, Encodable {
        /// New.
        case added
        /// Was followed already.
        case known
        /// Stands twice in this file.
        case double
        /// Has no address that can be followed.
        case refused

        /// For people.
        public var words: String {
            switch self {
            case .added: "toegevoegd"
            case .known: "werd al gevolgd"
            case .double: "staat twee keer in dit bestand"
            case .refused: "geen bruikbaar adres, overgeslagen"
            }
        }
    }

    /// One outline.
    public struct Line: Sendable, Encodable {
        /// Line in the file, from 1.
        public let line: Int
        /// Its address.
        public let url: String?
        /// Its name.
        public let title: String?
        /// What became of it.
        public let outcome: Outcome
    }

    /// In the order of the file.
    public let lines: [Line]

    /// How many are new.
    public var added: Int { count(.added) }
    /// How many were there.
    public var known: Int { count(.known) + count(.double) }
    /// How many cannot be followed.
    public var refused: Int { count(.refused) }

    private func count(_ outcome: Outcome) -> Int { lines.count { $0.outcome == outcome } }
}

/// An address that can be followed: http or https, with a host.
struct FeedAddress {
    let url: String

    init(_ text: String) throws(Explanation) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(scheme)
        else {
            throw Explanation(.badData, "\"\(trimmed)\" is geen adres van een feed. Het begint met https:// of http://.")
        }
        url = trimmed
    }
}

extension NewFeed {
    fileprivate init(_ outline: OPMLOutline) {
        self.init(url: outline.xmlURL, title: outline.title, siteLink: outline.htmlURL, groupPath: outline.folders)
    }
}

import Foundation
import Incident
import Reading
import Storage

extension Newsroom {
    /// All feeds, in the order in which they were added; an exercise's own stream is no feed of the organisation.
    public func feeds() async throws -> [Feed] {
        try await store.feeds.all().filter { $0.groupPath.first != Newsroom.exerciseGroup }
    }

    /// All feeds with how they do, in the order in which they were added.
    public func feedReports() async throws -> [FeedReport] {
        // A list that cannot be read costs the remarks from it, not the page.
        let lists = try? catalog.value()
        let live = try await LiveFeeds(store) { lists }
        let icons = Dictionary(uniqueKeysWithValues: try await store.icons.all().map { ($0.feed, $0) })
        return try await feeds().map { feed in
            FeedReport(
                feed: feed, health: feed.health, followedFor: feed.state.isGone ? [] : live.incidents(of: feed),
                known: lists?.feed(feed.url), dead: lists?.dead(feed.url), icon: icons[feed.id])
        }
    }

    /// All feeds with how they do, by folder; folders and feeds in the order of their names, feeds without a folder first.
    public func feedGroups() async throws -> [FeedGroup] {
        let reports = try await feedReports()
        return Dictionary(grouping: reports) { $0.feed.groupPath.joined(separator: "/") }
            .map { name, feeds in FeedGroup(name: name, feeds: feeds.sorted { $0.sortName < $1.sortName }) }
            .sorted { $0.name.lowercased() < $1.name.lowercased() }
    }

    /// One feed with how it does.
    public func feedReport(_ id: Int64) async throws -> FeedReport {
        guard let report = try await feedReports().first(where: { $0.id == id }) else { throw Explanation.unknownFeed("\(id)") }
        return report
    }

    /// The feed with this number, or with this address.
    public func feed(named name: String) async throws -> Feed {
        if let number = Int64(name), let feed = try await store.feeds.find(number) { return feed }
        if let feed = try await store.feeds.find(url: NormalAddress.of(name.trimmingCharacters(in: .whitespaces))) { return feed }
        throw Explanation.unknownFeed(name)
    }

    /// Follows a feed. One that is followed already comes back as it is. Nothing is fetched yet.
    public func addFeed(
        _ address: String, title: String? = nil, group: String? = nil, by who: String = AccountLogEntry.commandLine
    ) async throws -> (feed: Feed, added: Bool) {
        let new = NewFeed(url: try FeedAddress(address).url, title: title, siteLink: nil, groupPath: Newsroom.path(group))
        let result = try await store.feeds.add(new, at: clock.now, by: who)
        return (result.feed, result.isNew)
    }

    /// What our lists say against an address: that it is known to be dead; nil when nothing does.
    public func objection(toFeed address: String) -> String? { (try? catalog.value())?.dead(address)?.words }

    /// Stops following a feed, named by its number or address; what it brought stays.
    public func removeFeed(_ name: String, by who: String = AccountLogEntry.commandLine) async throws {
        try await store.feeds.remove(try await feed(named: name).id, at: clock.now, by: who)
    }

    /// Changes how a feed is asked for, its name or its folder. It is due at once, so that the effect shows.
    @discardableResult
    public func changeFeed(_ name: String, _ changes: FeedChanges, by who: String = AccountLogEntry.commandLine) async throws -> Feed {
        let feed = try await feed(named: name)
        let settings = try changes.applied(to: feed.settings)
        let title = changes.title.map { $0.isEmpty ? nil : $0 } ?? feed.title
        let path = changes.group.map { Newsroom.path($0) } ?? feed.groupPath
        let isDescribedAnew = title != feed.title || path != feed.groupPath
        guard isDescribedAnew || settings != feed.settings else { return feed }
        let words = FeedChanges.words(from: feed, title: title, path: path, settings: settings)
        let change = Feeds.Change(
            settings: settings == feed.settings ? nil : settings, description: isDescribedAnew ? (title, path) : nil, words: words)
        try await store.feeds.change(feed.id, change, at: clock.now, by: who)
        return try await self.feed(named: "\(feed.id)")
    }

    /// Ties a feed to an incident, so that it is followed minute by minute, or keeps it apart; nil lets the rules decide again.
    public func tieFeed(_ name: String, to incident: IncidentID, tied: Bool?, by who: String) async throws {
        let feed = try await feed(named: name)
        _ = try await self.incident(incident)
        try await store.ties.set(feed.id, to: incident, tied: tied, at: clock.now, by: who)
    }

    /// Follows all feeds of an OPML file, and reports every line of it. All of it is stored, or nothing.
    public func importFeeds(
        opml bytes: [UInt8], named file: String, by who: String = AccountLogEntry.commandLine
    ) async throws -> ImportReport {
        let document: OPMLDocument
        do { document = try OPML.read(bytes) } catch {
            throw Explanation(.badData, "\(file): dit is geen OPML-bestand. Exporteer de lijst opnieuw uit uw feedlezer.")
        }
        let lists = try? catalog.value()
        // What still has a place to fill in is no address yet.
        let usable = document.outlines.filter { !$0.isTemplate }
        let results = try await store.feeds.add(usable.map(NewFeed.init), at: clock.now, by: who)
        var lines = zip(usable, results).map { outline, result in
            ImportReport.Line(outline, result.isNew ? .added : .known, warning: lists?.dead(outline.xmlURL)?.words)
        }
        lines += document.outlines.filter(\.isTemplate).map {
            ImportReport.Line($0, .refused, warning: "sjabloon: vul eerst in wat tussen accolades staat")
        }
        lines += document.problems.map {
            ImportReport.Line(
                line: $0.line, url: nil, title: $0.text, outcome: $0.kind == .double ? .double : .refused, warning: nil)
        }
        return ImportReport(lines: lines.sorted { $0.line < $1.line })
    }

    /// The feeds as OPML 2.0, folder by folder.
    public func exportFeeds() async throws -> [UInt8] {
        let feeds = try await feeds().sorted { ($0.groupPath.joined(separator: "/"), $0.id) < ($1.groupPath.joined(separator: "/"), $1.id) }
        let outlines = feeds.map { feed in
            OPMLOutline(title: feed.title ?? feed.url, xmlURL: feed.url, htmlURL: feed.siteLink, folders: feed.groupPath)
        }
        return OPML.write(outlines, title: "Eenmond")
    }

    private static func path(_ group: String?) -> [String] {
        (group ?? "").split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

extension FeedReport {
    fileprivate var sortName: String { (feed.title ?? feed.url).lowercased() }
}

extension Explanation {
    /// There is no such feed.
    static func unknownFeed(_ name: String) -> Explanation {
        Explanation(.missing, "\(name): deze feed wordt niet gevolgd. Kijk met 'eenmond feed list' welke wel.")
    }
}

extension OPMLOutline {
    /// `{plaats}`, as it is or as a program encoded it; an encoded brace of something else, as in a query in JSON, is none.
    fileprivate var isTemplate: Bool {
        xmlURL.contains("{") || xmlURL.range(of: "%7B[a-z-]+%7D", options: [.regularExpression, .caseInsensitive]) != nil
    }
}

extension ImportReport.Line {
    fileprivate init(_ outline: OPMLOutline, _ outcome: ImportReport.Outcome, warning: String?) {
        self.init(line: outline.line, url: outline.xmlURL, title: outline.title, outcome: outcome, warning: warning)
    }
}

extension NewFeed {
    fileprivate init(_ outline: OPMLOutline) {
        self.init(url: outline.xmlURL, title: outline.title, siteLink: outline.htmlURL, groupPath: outline.folders)
    }
}

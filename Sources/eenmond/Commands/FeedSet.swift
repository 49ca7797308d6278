import ArgumentParser
import Foundation
import Newsroom

struct FeedSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change how one feed is asked for; an empty text takes a setting away.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "Its number (see 'feed list') or its address.") var feed: String
    @Option(help: "Its name in the list.") var title: String?
    @Option(help: "Its folder in the list.") var group: String?
    @Option(help: "The User-Agent that it is asked with.") var userAgent: String?
    @Option(help: "The Cookie header, 'name=value; name=value'.") var cookie: String?
    @Option(help: ArgumentHelp("For a feed behind a password; - reads it from stdin.", valueName: "name:password")) var basicAuth: String?
    @Option(help: "The proxy, http://name:port, or 'none'.") var proxy: String?
    @Flag(inversion: .prefixedNo, help: "Take any certificate: what is read may have been changed on its way.") var insecure: Bool?
    @Option(help: "Seconds between polls; 0 for the feed's own rhythm.") var every: Int?
    @Flag(inversion: .prefixedNo, help: "Fetch the pages of items that say little.") var articles: Bool?

    func run() async throws {
        var changes = FeedChanges()
        changes.title = title
        changes.group = group
        changes.userAgent = userAgent
        changes.cookie = cookie
        changes.basicAuth = try secret(basicAuth)
        changes.proxy = proxy
        changes.takesAnyCertificate = insecure
        changes.pollEvery = every
        changes.fetchesArticles = articles
        guard changes != FeedChanges() else {
            throw Explanation(
                .usage,
                "\(feed): er is niets te veranderen. Noem wat anders moet, bijvoorbeeld --user-agent; zie 'eenmond feed set --help'.")
        }
        let newsroom = try await common.newsroom()
        let changed = try await newsroom.changeFeed(feed, changes, by: who.name)
        if common.json { return try JSONLine.print(FeedLine(try await newsroom.feedReport(changed.id))) }
        Terminal.line("\(changed.url) is aangepast.")
        if let warning = changed.warning { common.note("Let op: \(warning)") }
    }

    /// A password on the command line stands in the history of the shell; from stdin it does not.
    private func secret(_ given: String?) throws -> String? {
        guard given == "-" else { return given }
        return try InputFile("-").text().trimmingCharacters(in: .newlines)
    }
}

struct FeedTie: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tie", abstract: "Follow a feed minute by minute for an incident, whatever the rules say.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "Its number or its address.") var feed: String
    @Argument(help: "The incident.") var incident: String
    @Flag(help: "Leave it its own rhythm.") var off = false
    @Flag(help: "Let the rules decide again.") var auto = false

    func validate() throws {
        guard !(off && auto) else { throw ValidationError("Use either --off or --auto") }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let incident = try await newsroom.incident(.named(self.incident))
        try await newsroom.tieFeed(feed, to: incident.id, tied: auto ? nil : !off, by: who.name)
        let report = try await newsroom.feedReport(try await newsroom.feed(named: feed).id)
        if common.json { return try JSONLine.print(FeedLine(report)) }
        if report.health == .gone, let trouble = report.feed.trouble { return Terminal.line("\(report.feed.url): \(trouble)") }
        let isTied = report.followedFor.contains(incident.id)
        Terminal.line(
            isTied
                ? "\(report.feed.url) wordt elke minuut gevolgd voor \(incident.id)."
                : "\(report.feed.url) houdt zijn eigen ritme bij \(incident.id).")
    }
}

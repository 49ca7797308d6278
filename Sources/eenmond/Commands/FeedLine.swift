import Foundation
import Newsroom
import Storage

/// One feed in machine output (contract).
struct FeedLine: Encodable {
    let id: Int64
    let url: String
    let title: String?
    let group: String
    let health: FeedHealth
    /// The same in a word of Dutch.
    let healthText: String
    let lastSuccess: Date?
    let lastAttempt: Date?
    let nextPoll: Date?
    let lastStatus: Int?
    /// In plain Dutch.
    let lastError: String?
    let lastErrorCode: String?
    let consecutiveFailures: Int
    /// What was lost of the last document.
    let notice: String?
    /// What stays dangerous as long as it is set so.
    let warning: String?
    /// The address is known to be dead.
    let dead: String?
    let itemsPerDay: Double?
    let lagSeconds: Double?
    let lastNew: Date?
    /// The live incidents for which it is polled minute by minute.
    let incidents: [String]
    let settings: Settings
    let evidence: String?
    let seen: String?
    /// The icon of its site; nil as long as nobody looked for it.
    let icon: Icon?

    /// What is known of the icon of a feed's site.
    struct Icon: Encodable {
        /// Where it came from; nil when the site has none.
        let url: String?
        let looked: Date
    }

    /// What was set for this feed; a password or cookie is never shown, only that there is one.
    struct Settings: Encodable {
        let userAgent: String?
        let hasCookie: Bool
        let basicAuthUser: String?
        let proxy: String?
        let insecure: Bool
        let pollEverySeconds: Int?
        let fetchesArticles: Bool
    }

    init(_ report: FeedReport) {
        let feed = report.feed
        id = feed.id
        url = feed.url
        title = feed.title
        group = feed.groupPath.joined(separator: "/")
        health = report.health
        healthText = report.health.words
        lastSuccess = feed.state.lastSuccess
        lastAttempt = feed.state.lastAttempt
        nextPoll = feed.state.isGone ? nil : feed.state.nextPoll
        lastStatus = feed.state.lastStatus
        lastError = feed.trouble
        lastErrorCode = feed.state.lastErrorCode
        consecutiveFailures = feed.state.consecutiveFailures
        notice = feed.notice
        warning = feed.warning
        dead = report.dead?.words
        itemsPerDay = feed.state.itemsPerDay.map { ($0 * 100).rounded() / 100 }
        lagSeconds = feed.state.lagSeconds.map { $0.rounded() }
        lastNew = feed.state.lastNew
        incidents = report.followedFor.map(\.rawValue)
        evidence = report.known?.evidence
        seen = report.known?.seen
        icon = report.icon.map { Icon(url: $0.address, looked: $0.looked) }
        let set = feed.settings
        settings = Settings(
            userAgent: set.userAgent, hasCookie: set.cookie != nil, basicAuthUser: set.userName, proxy: set.proxy,
            insecure: set.takesAnyCertificate, pollEverySeconds: set.pollEvery, fetchesArticles: set.fetchesArticles)
    }

    /// For a person: the word for its health, name and address; below it when it was last read and what there is to mind.
    func text(now: Date) -> String {
        var below: [String] = []
        if let lastSuccess { below.append("laatst gelezen \(DutchTimes.short(lastSuccess, now: now))") }
        if let nextPoll { below.append(nextPoll <= now ? "nu aan de beurt" : "weer om \(DutchTimes.short(nextPoll, now: now))") }
        if let itemsPerDay, itemsPerDay > 0 { below.append("\(DutchTimes.number(itemsPerDay)) per dag") }
        if let lagSeconds { below.append("\(DutchTimes.span(lagSeconds)) na publicatie gevonden") }
        if !incidents.isEmpty { below.append("elke minuut voor \(incidents.joined(separator: ", "))") }
        let head = "\(healthText)  \(id)  \(title ?? "(nog geen titel)")  \(url)"
        let remarks = [warning, lastError, notice, lastErrorCode == nil ? nil : dead].compactMap { $0 }
        return ([head] + (below.isEmpty ? [] : ["    " + below.joined(separator: " · ")]) + remarks.map { "    let op: \($0)" })
            .joined(separator: "\n")
    }
}

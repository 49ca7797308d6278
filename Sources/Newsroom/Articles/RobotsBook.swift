import Fetching
import Foundation

/// What the robots.txt of each site says, remembered for a day (RFC 9309, 2.4), and when each site may be asked again.
actor RobotsBook {
    /// Whether a page may be fetched.
    enum Permission: Sendable, Equatable {
        case granted
        case refused
        /// The site asks for more time between requests.
        case later(Date)
        /// robots.txt cannot be had: then nothing may be fetched for now (RFC 9309, 2.3.1.4).
        case unknown
    }

    private struct Entry {
        /// Nil: robots.txt cannot be had.
        let rules: Robots?
        let until: Date
        var notBefore: Date
    }

    private var entries: [String: Entry] = [:]
    private var asked: [String: Task<(Robots?), Never>] = [:]

    /// Longest crawl delay that we keep to; a site that asks for more has its pages fetched at this pace and no slower.
    private static let longestDelay = 120.0
    private static let mostSites = 5_000

    /// Whether the page may be fetched at this moment; a yes counts as the request for the site's crawl delay.
    func permission(for place: PagePlace, fetcher: Fetcher, at now: Date) async -> Permission {
        let entry = await entry(of: place.origin, fetcher: fetcher, at: now)
        guard let rules = entry.rules else { return .unknown }
        guard rules.allows(place.path) else { return .refused }
        guard let delay = rules.crawlDelay, delay > 0 else { return .granted }
        // Read anew: others may have been granted theirs while we waited for robots.txt.
        let notBefore = entries[place.origin]?.notBefore ?? now
        guard notBefore <= now else { return .later(notBefore) }
        entries[place.origin]?.notBefore = now.addingTimeInterval(min(delay, RobotsBook.longestDelay))
        return .granted
    }

    private func entry(of origin: String, fetcher: Fetcher, at now: Date) async -> Entry {
        if let known = entries[origin], known.until > now { return known }
        let task = asked[origin] ?? Task { await RobotsBook.fetch(origin, by: fetcher) }
        asked[origin] = task
        let rules = await task.value
        asked[origin] = nil
        if let known = entries[origin], known.until > now { return known }
        if entries.count >= RobotsBook.mostSites { entries = entries.filter { $0.value.until > now } }
        let entry = Entry(rules: rules, until: now.addingTimeInterval(rules == nil ? 600 : 86_400), notBefore: now)
        entries[origin] = entry
        return entry
    }

    /// 4xx means that there are no rules (RFC 9309, 2.3.1.3); 5xx, 429 and no answer mean that we do not know them.
    private static func fetch(_ origin: String, by fetcher: Fetcher) async -> Robots? {
        guard let response = try? await fetcher.fetch(FetchRequest(origin + "/robots.txt")) else { return nil }
        switch response.status {
        case 200..<300: return Robots(response.body, for: ArticleVisit.robotName)
        case 429: return nil
        case 400..<500: return .allowingAll
        default: return nil
        }
    }
}

import Storage

/// What came of the search for the icon of one site.
public struct IconReport: Sendable {
    /// The site, `https://omroep.example`.
    public let site: String
    /// Its feeds.
    public let feeds: [Feed]
    /// Where the icon came from; nil when there is none.
    public let address: String?
    /// `image/png` and the like.
    public let mediaType: String?
    /// Whether the site answered.
    public let wasReached: Bool
}

extension Newsroom {
    /// The picture for a feed; nil when its site has none.
    public func icon(ofFeed id: Int64) async throws -> Icon? { try await store.icons.icon(of: id) }

    /// Looks now for the icons that are due.
    public func lookForIcons(limit: Int = 500) async throws -> [IconReport] {
        try await iconRound().run(limit: limit).map { outcome in
            guard case .found(let icon, let address) = outcome.result else {
                return IconReport(
                    site: outcome.site, feeds: outcome.feeds, address: nil, mediaType: nil, wasReached: outcome.result == .none)
            }
            return IconReport(site: outcome.site, feeds: outcome.feeds, address: address, mediaType: icon.mediaType, wasReached: true)
        }
    }

    func iconRound() throws -> IconRound {
        IconRound(store: store, visit: IconVisit(fetcher: try fetcher.value(), robots: robots, clock: clock), clock: clock)
    }
}

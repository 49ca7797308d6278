/// What one poll of one feed brought.
public struct PollOutcome: Sendable, Equatable {
    /// Number of the feed.
    public var feed: Int64
    /// The state of the feed after the poll.
    public var state: FeedState
    /// The items of the document; empty when it is unchanged or could not be had.
    public var items: [IncomingItem]
    /// The feed's own name; it is kept when the feed has none yet.
    public var title: String?
    /// The page that the feed belongs to; it is kept when the feed has none yet.
    public var siteLink: String?

    /// What each new item adds to the feed's items a day.
    public var gainPerNewItem: Double = 0
    /// The lag of new items says nothing at the first poll: they may be of last week.
    public var isFirst = false
    /// Figures for the day's tally: `polls`, `bytes`, `error:http-404`.
    public var tally: [String: Double] = [:]

    /// What a poll brought.
    public init(feed: Int64, state: FeedState, items: [IncomingItem] = [], title: String? = nil, siteLink: String? = nil) {
        self.feed = feed
        self.state = state
        self.items = items
        self.title = title
        self.siteLink = siteLink
    }
}

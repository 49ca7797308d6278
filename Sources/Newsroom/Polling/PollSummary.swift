/// What a round of polling brought (contract).
public struct PollSummary: Sendable, Encodable, Equatable {
    /// Feeds that were asked.
    public var feeds = 0
    /// Feeds that had nothing new to say: 304, or the same bytes as before.
    public var notModified = 0
    /// Feeds that could not be fetched or read.
    public var failed = 0
    /// Feeds that were left alone: gone for good, or their server asked us to wait.
    public var waiting = 0
    /// Items that we did not know.
    public var newItems = 0
    /// Items whose title or text changed.
    public var revisedItems = 0
    /// Pages of items that were fetched and read.
    public var articles = 0
    /// Pages that are still to be fetched; the next poll goes on with them.
    public var articlesWaiting = 0
    /// New hits.
    public var hits = 0
    /// Wall time of the round, in milliseconds.
    public var durationMS = 0
    var hitsByIncident: [String: Int] = [:]

    /// The same round, counting the hits of one incident.
    public func only(_ incident: String) -> PollSummary {
        var copy = self
        copy.hits = hitsByIncident[incident, default: 0]
        return copy
    }

    private enum CodingKeys: String, CodingKey {
        case feeds, notModified, failed, waiting, newItems, revisedItems, articles, articlesWaiting, hits, durationMS
    }
}

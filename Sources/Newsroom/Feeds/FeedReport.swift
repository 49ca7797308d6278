import Foundation
import Incident
import Storage

/// One feed with all that can be said of how it does.
public struct FeedReport: Sendable, Identifiable {
    /// The feed itself.
    public let feed: Feed
    /// In one word.
    public let health: FeedHealth
    /// The live incidents for which it is followed minute by minute.
    public let followedFor: [IncidentID]
    /// What our lists know of it: evidence, date, what to mind. Nil for a feed of your own.
    public let known: KnownFeed?
    /// It stands in the list of dead addresses, and why.
    public let dead: DeadFeed?

    /// The icon of its site; nil as long as nobody looked for it.
    public var icon: FeedIcon?

    /// Its number.
    public var id: Int64 { feed.id }

    /// Everything that a person should know of it now, each a line of plain Dutch, the gravest first; empty when all is well.
    public var remarks: [String] {
        [feed.warning, feed.trouble, feed.notice, feed.state.lastErrorCode == nil ? nil : dead?.words].compactMap { $0 }
    }
}

/// Feeds that stand in one folder of the list.
public struct FeedGroup: Sendable, Identifiable {
    /// The folder, `Overijssel/Kranten`; empty for feeds without one.
    public let name: String
    /// In the order of their names.
    public let feeds: [FeedReport]

    /// Its name.
    public var id: String { name }
}

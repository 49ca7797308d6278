import Foundation
import Storage
import Watching

/// The media around an incident in numbers, as the page Mediabeeld shows them.
public struct Mediabeeld: Sendable, Equatable {
    /// One hour. Hours without news are there too: a gap must show.
    public struct Hour: Sendable, Equatable, Encodable {
        /// Its beginning.
        public let start: Date
        /// Items, copies included.
        public let items: Int
        /// Different texts that appeared first in this hour: what surges are counted on.
        public let texts: Int
        /// Different sources.
        public let sources: Int
    }

    /// A source and what it brought.
    public struct Source: Sendable, Equatable, Encodable {
        /// Its name.
        public let name: String
        /// Items.
        public let items: Int
        /// Different texts of which it had the first.
        public let firsts: Int
    }

    /// When this was counted.
    public let at: Date
    /// Hour by hour, the oldest first, up to the hour of `at`; 72 hours at most.
    public let hours: [Hour]
    /// The source with most items first.
    public let sources: [Source]
    /// The last to move first.
    public let lines: [StoryLineSummary]
    /// Surges of this incident and silences of feeds, the newest first.
    public let alarms: [Alarm]
    /// Different texts by state.
    public let counts: HitCounts
    /// Different texts by label, the person's choice before the proposal; dismissed ones do not count.
    public let labels: [ItemLabel: Int]
    /// Items, copies included, that were not dismissed.
    public let items: Int
    /// Different texts among them.
    public let texts: Int
}

import Foundation
import Incident
import Storage

/// One feed and one live incident.
public struct FeedTie: Sendable, Equatable {
    /// The feed.
    public let feed: Feed
    /// The incident.
    public let incident: IncidentID
    /// Whether it is read minute by minute for that incident.
    public let isFollowed: Bool
    /// What a person decided; nil when the rules do.
    public let decided: Bool?
}

extension Newsroom {
    /// Lets a feed be read at the next look of the poller, whatever its rhythm.
    public func readSoon(_ number: Int64) async throws {
        let feed = try await feed(named: "\(number)")
        try await store.feeds.set(feed.id, settings: feed.settings, at: clock.now)
    }

    /// Every feed with how it stands to one incident, by name.
    public func feedTies(of id: IncidentID) async throws -> [FeedTie] {
        try await ties(of: try await feeds(), to: [id]).sorted {
            ($0.feed.title ?? $0.feed.url).lowercased() < ($1.feed.title ?? $1.feed.url).lowercased()
        }
    }

    /// One feed with how it stands to each of these incidents.
    public func feedTies(ofFeed number: Int64, to incidents: [IncidentID]) async throws -> [FeedTie] {
        try await ties(of: [try await feed(named: "\(number)")], to: incidents)
    }

    private func ties(of feeds: [Feed], to incidents: [IncidentID]) async throws -> [FeedTie] {
        let live = try await LiveFeeds(store) { try? catalog.value() }
        var decisions: [IncidentID: [Int64: Bool]] = [:]
        for tie in try await store.ties.decisions() { decisions[tie.incident, default: [:]][tie.feed] = tie.isTied }
        let known = decisions
        return feeds.flatMap { feed in
            let followed = Set(live.incidents(of: feed))
            return incidents.map { incident in
                FeedTie(
                    feed: feed, incident: incident, isFollowed: followed.contains(incident),
                    decided: known[incident]?[feed.id])
            }
        }
    }
}

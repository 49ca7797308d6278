import Foundation
import Incident
import Storage

/// Which feeds are tied to a live incident, and so are followed minute by minute.
///
/// A person's decision comes first. Without one a feed is tied when it brought a hit; when it is not in our lists, for then somebody
/// added it on purpose; when it is national news or social media; and when its list says that it is about the incident's municipality.
/// Papers, police and emergency calls of elsewhere, and slow sources (government, supervisors, politics), keep their own rhythm.
struct LiveFeeds: Sendable {
    /// An incident that somebody watches.
    struct Place: Sendable {
        let id: IncidentID
        let isExercise: Bool
        /// Nil when the table does not know it: then no feed counts as from elsewhere.
        let municipality: Municipality?
    }

    let places: [Place]
    private let decisions: [IncidentID: [Int64: Bool]]
    private let feedsWithHits: Set<Int64>
    private let catalog: FeedCatalog?

    /// Nothing is going on.
    static let none = LiveFeeds(places: [], decisions: [:], feedsWithHits: [], catalog: nil)

    init(places: [Place], decisions: [IncidentID: [Int64: Bool]], feedsWithHits: Set<Int64>, catalog: FeedCatalog?) {
        self.places = places
        self.decisions = decisions
        self.feedsWithHits = feedsWithHits
        self.catalog = catalog
    }

    /// The state of this moment. Without any live query nothing more is asked of the store, and no list is read.
    init(_ store: Store, catalog: () -> FeedCatalog?) async throws {
        let live = Set(try await store.watches.active().map(\.incident))
        guard !live.isEmpty else {
            self = .none
            return
        }
        let lists = catalog()
        let places = try await store.incidents.list().filter { live.contains($0.id) }.map {
            Place(id: $0.id, isExercise: $0.exercise, municipality: lists?.municipalities.find($0.municipality))
        }
        var decisions: [IncidentID: [Int64: Bool]] = [:]
        for tie in try await store.ties.decisions() { decisions[tie.incident, default: [:]][tie.feed] = tie.isTied }
        self.init(places: places, decisions: decisions, feedsWithHits: try await store.ties.feedsWithHits(), catalog: lists)
    }

    /// How closely a feed is followed now.
    func mode(of feed: Feed) -> Schedule.Mode {
        if feed.groupPath.first == Newsroom.exerciseGroup { return .exercise }
        return places.contains { isTied(feed, to: $0) } ? .incident : .quiet
    }

    /// The live incidents that a feed is tied to.
    func incidents(of feed: Feed) -> [IncidentID] { places.filter { isTied(feed, to: $0) }.map(\.id) }

    private func isTied(_ feed: Feed, to place: Place) -> Bool {
        if let decided = decisions[place.id]?[feed.id] { return decided }
        guard let known = catalog?.feed(feed.url) else { return true }
        // An exercise does not hurry the real world's servers.
        guard !place.isExercise else { return false }
        if feedsWithHits.contains(feed.id) { return true }
        guard known.kind != .achtergrond else { return false }
        guard known.hasPlace, let municipality = place.municipality else { return true }
        return known.isLocal(to: municipality)
    }
}

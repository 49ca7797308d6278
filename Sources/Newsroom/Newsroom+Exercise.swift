import Foundation
import Incident
import Storage

extension Newsroom {
    /// The group of the feeds that exercises bring along.
    static let exerciseGroup = "oefening"

    /// Starts the built-in exercise: opens its incident, with its queries and its own news stream, which begins now.
    public func startExercise(by who: String) async throws -> Incident {
        guard let servedAt else {
            throw Explanation(.usage, "De oefening speelt nieuws af via de webpagina. Start eerst 'eenmond serve'.")
        }
        let script = try exerciseScript()
        let now = clock.now
        let opened = try await store.incidents.open(script.opening(at: now), at: now, by: who)
        let incident = try await store.incidents.update(opened.id) { try script.fill(&$0, at: now, by: who) }
        try await store.settings.set(Newsroom.startSetting(incident.id), to: String(now.timeIntervalSince1970))
        let feed = NewFeed(
            url: Newsroom.exerciseAddress(servedAt, incident.id), title: "OEFENING nieuwsstroom", siteLink: nil,
            groupPath: [Newsroom.exerciseGroup], exercise: incident.id)
        _ = try await store.feeds.add(feed, at: now)
        // After its stream, so that the news of the real world is not looked through for it.
        for query in script.watches { _ = try await addWatch(query, to: incident.id, by: who) }
        return incident
    }

    /// The exercise's news stream as far as it is released: an RSS document.
    public func exerciseFeed(of id: IncidentID) async throws -> [UInt8] {
        guard let text = try await store.settings.get(Newsroom.startSetting(id)), let start = Double(text) else {
            throw Explanation(.missing, "Oefening \"\(id)\" is er niet. Start de oefening op de beginpagina.")
        }
        return ExerciseFeed.document(try exerciseScript(), start: Date(timeIntervalSince1970: start), now: clock.now)
    }

    func removeExerciseFeed(of id: IncidentID) async throws {
        let suffix = Newsroom.exerciseAddress("", id)
        for feed in try await store.feeds.all() where feed.groupPath.first == Newsroom.exerciseGroup && feed.url.hasSuffix(suffix) {
            try await store.feeds.remove(feed.id, at: clock.now)
        }
    }

    private func exerciseScript() throws -> ExerciseScript {
        try ExerciseScript.load(root.scenarios.appending(path: "oefening.yml"))
    }

    private static func startSetting(_ id: IncidentID) -> String { "oefening-start-\(id)" }
    private static func exerciseAddress(_ servedAt: String, _ id: IncidentID) -> String { "\(servedAt)/oefening/\(id)/feed.xml" }
}

import Foundation
import Incident
import Storage
import Testing

/// The part that a ``ChildProcess`` plays; in the parent it does nothing.
@Suite struct WritingChild {
    @Test("Writes facts and polls, and notes down what was acknowledged")
    func write() async throws {
        guard let task = ChildProcess.Task.own else { return }
        let store = try Store.open(folder: task.folder)
        let incident = try #require(try await store.incidents.list().first).id
        let notes = try FileHandle(forWritingTo: task.acknowledged)
        try notes.seekToEnd()
        var round = 0
        // A child whose parent was cut off itself must not write for ever.
        let end = ContinuousClock.now + .seconds(60)
        while round < task.rounds ?? .max, ContinuousClock.now < end {
            round += 1
            let text = "\(task.name) \(ProcessInfo.processInfo.processIdentifier) \(round)"
            try await confirm(text, in: incident, store)
            try notes.write(contentsOf: Data("fact \(text)\n".utf8))
            try await poll(text, store)
            try notes.write(contentsOf: Data("item \(text)\n".utf8))
        }
    }

    private func confirm(_ text: String, in incident: IncidentID, _ store: Store) async throws {
        try await store.incidents.update(incident) { incident in
            let (fact, entry) = try incident.add(NewFact(text: text, topic: .what, source: "politie"), at: start, by: "Bos")
            return [entry] + (try incident.confirm(fact, source: "politie", at: start, by: "Bos"))
        }
    }

    private func poll(_ text: String, _ store: Store) async throws {
        let outcomes = try await store.feeds.all().map { feed in
            // One item that stays and changes, and new ones.
            let items =
                (1...5).map { article("\(text) \($0)", title: "steekpartij \(text)") } + [article("vast", title: "steekpartij", text: text)]
            return PollOutcome(feed: feed.id, state: feed.state, items: items)
        }
        _ = try await store.polls.record(outcomes, at: minutes(1), matching: plainMatcher)
    }
}

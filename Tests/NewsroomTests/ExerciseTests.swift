import Foundation
import Incident
import LoopbackServer
import Newsroom
import Testing

/// The built-in exercise, with its clock in the test's hands and its feed over real HTTP.
@Suite struct ExerciseTests {
    @Test("it opens an incident that is an exercise, with facts, queries and a stream that grows with time")
    func plays() async throws {
        let server = try LoopbackServer()
        let room = try TestRoom(servedAt: server.url(""))
        let incident = try await room.newsroom.startExercise(by: "adviseur")
        #expect(incident.exercise)
        #expect(incident.facts.contains { $0.isConfirmed })
        #expect(incident.facts.contains { !$0.isConfirmed })
        let start = try await room.newsroom.exerciseFeed(of: incident.id)
        #expect(!String(decoding: start, as: UTF8.self).contains("<item>"))

        room.pass(30)
        let document = String(decoding: try await room.newsroom.exerciseFeed(of: incident.id), as: UTF8.self)
        server.route("/oefening/\(incident.id)/feed.xml", .ok(document))
        let summary = try await room.newsroom.pollOnce()
        #expect(summary.newItems >= 4)
        let hits = try await room.newsroom.hits(of: incident.id)
        #expect(hits.count >= 3, "within half a minute there is something to see")
        #expect(hits.allSatisfy { $0.item.title.contains("OEFENING") })
        #expect(Set(hits.map(\.item.source)).count > 1, "each item names its own source")
    }

    @Test("its invented news is no hit of a real incident, nor real news a hit of the exercise")
    func apart() async throws {
        let server = try LoopbackServer()
        let room = try TestRoom(servedAt: server.url(""))
        let real = try await room.incident()
        _ = try await room.newsroom.addWatch("brand OR waterrijk OR linde", to: real, by: "analist")
        server.route(
            "/krant.xml",
            .ok(
                "<rss version='2.0'><channel><title>Krant</title><item><title>Brand in De Linde in Waterrijk</title></item></channel></rss>"
            ))
        _ = try await room.newsroom.addFeed(server.url("/krant.xml"), by: "analist")
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.hits(of: real).count == 1)

        let exercise = try await room.newsroom.startExercise(by: "adviseur")
        #expect(try await room.newsroom.hits(of: exercise.id).isEmpty, "real news of before")
        room.pass(30)
        let document = String(decoding: try await room.newsroom.exerciseFeed(of: exercise.id), as: UTF8.self)
        server.route("/oefening/\(exercise.id)/feed.xml", .ok(document))
        _ = try await room.newsroom.pollOnce()
        _ = try await room.newsroom.addWatch("verzorgingshuis OR rook OR bewoners", to: real, by: "analist")
        #expect(try await room.newsroom.hits(of: real).allSatisfy { $0.item.source == "Krant" })
        let played = try await room.newsroom.hits(of: exercise.id)
        #expect(played.count >= 3 && played.allSatisfy { $0.item.title.contains("OEFENING") })
        #expect(try await room.newsroom.tryWatch("waterrijk", for: real).itemsRead == 1)
        #expect(try await room.newsroom.tryWatch("waterrijk", for: exercise.id).newest.allSatisfy { $0.item.title.contains("OEFENING") })
    }

    @Test("its feed is no feed of the organisation, and goes when the exercise closes")
    func feed() async throws {
        let server = try LoopbackServer()
        let room = try TestRoom(servedAt: server.url(""))
        let incident = try await room.newsroom.startExercise(by: "adviseur")
        #expect(try await room.newsroom.feeds().isEmpty)
        try await room.newsroom.closeIncident(incident.id, by: "adviseur")
        #expect(try await room.newsroom.pollOnce().feeds == 0)
    }

    @Test("it can be done twice; each is an incident of its own")
    func twice() async throws {
        let room = try TestRoom(servedAt: "http://127.0.0.1:1")
        let first = try await room.newsroom.startExercise(by: "a")
        let second = try await room.newsroom.startExercise(by: "b")
        #expect(first.id != second.id)
    }

    @Test("a newsroom that is not served says how to start")
    func notServed() async throws {
        let room = try TestRoom()
        await #expect(throws: Explanation.self) { try await room.newsroom.startExercise(by: "a") }
    }

    @Test("a draft of an exercise says so, and holds nothing that is not confirmed")
    func draft() async throws {
        let room = try TestRoom(servedAt: "http://127.0.0.1:1")
        let incident = try await room.newsroom.startExercise(by: "a")
        let draft = try await room.newsroom.draft(.persbericht, of: incident.id)
        #expect(draft.text.prefix(80).contains("OEFENING"))
        for fact in incident.facts where !fact.isConfirmed { #expect(!draft.text.contains(fact.text)) }
    }
}

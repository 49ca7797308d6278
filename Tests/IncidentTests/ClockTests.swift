import Foundation
import Incident
import Testing

@Suite("The clock")
struct ClockTests {
    let norms = ClockNorms(firstMessageWithin: 30 * 60, updateEvery: 20 * 60)

    @Test("before the first message, the norm counts from the signal")
    func first() throws {
        let clock = IncidentClock(try Sample.incident(), messages: [], norms: norms)
        #expect(clock.nextDue == IncidentClock.Due(at: Sample.minute(30), origin: .firstMessage))
        #expect(clock.firstMessage == nil && clock.lastMessage == nil)
    }

    @Test("after a message, the norm counts from the last one, in whatever order they come")
    func norm() throws {
        let clock = IncidentClock(try Sample.incident(), messages: [Sample.minute(25), Sample.minute(10)], norms: norms)
        #expect(clock.firstMessage == Sample.minute(10))
        #expect(clock.lastMessage == Sample.minute(25))
        #expect(clock.nextDue == IncidentClock.Due(at: Sample.minute(45), origin: .norm))
    }

    @Test("what was promised counts, until a message has come since")
    func agreed() throws {
        var incident = try Sample.incident()
        _ = try incident.tell(at: Sample.minute(5), by: "adviseur") { $0.nextUpdate = NextUpdate(at: Sample.minute(60)) }
        #expect(IncidentClock(incident, messages: [Sample.minute(10)], norms: norms).nextDue?.origin == .agreed)
        #expect(
            IncidentClock(incident, messages: [Sample.minute(60)], norms: norms).nextDue
                == IncidentClock.Due(at: Sample.minute(80), origin: .norm))
    }

    @Test("a promise does not take the norm for the first message away")
    func promiseBeforeFirst() throws {
        var incident = try Sample.incident()
        _ = try incident.tell(at: Sample.minute(5), by: "adviseur") { $0.nextUpdate = NextUpdate(at: Sample.minute(90)) }
        #expect(IncidentClock(incident, messages: [], norms: norms).nextDue?.origin == .firstMessage)
    }

    @Test("late is a whole minute after", arguments: [(0.0, false), (0.9, false), (1.0, true)])
    func late(_ minutes: Double, _ isLate: Bool) {
        let due = IncidentClock.Due(at: Sample.start, origin: .norm)
        #expect(due.isLate(at: Sample.minute(minutes)) == isLate)
    }

    @Test("a closed incident has nothing due")
    func closed() throws {
        let clock = IncidentClock(try Sample.full(), messages: [], norms: norms)
        #expect(clock.nextDue == nil)
        #expect(clock.closed == Sample.minute(90))
    }
}

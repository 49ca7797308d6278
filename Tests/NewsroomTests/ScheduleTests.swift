import Foundation
import Newsroom
import Testing

@Suite struct ScheduleTests {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let schedule: Schedule

    init() {
        var configuration = Configuration()
        configuration.pollInterval = .seconds(900)
        configuration.incidentPollInterval = .seconds(60)
        configuration.longestBackOff = .seconds(21_600)
        schedule = Schedule(configuration)
    }

    private func wait(_ mode: Schedule.Mode, failures: Int = 0, hold: Double? = nil, freshness: Double? = nil, jitter: Double = 0) -> Double
    {
        schedule.next(
            after: now, mode: mode, failures: failures, hold: hold.map { now.addingTimeInterval($0) }, freshness: freshness, jitter: jitter
        )
        .timeIntervalSince(now)
    }

    @Test("quiet times and incident mode have their own interval")
    func intervals() {
        #expect(wait(.quiet) == 900)
        #expect(wait(.incident) == 60)
    }

    @Test("what a server says of freshness lengthens a quiet interval, and never an incident's")
    func freshness() {
        #expect(wait(.quiet, freshness: 3600) == 3600)
        #expect(wait(.quiet, freshness: 10) == 900)
        #expect(wait(.quiet, freshness: 1e9) == 86_400)
        #expect(wait(.incident, freshness: 3600) == 60)
    }

    @Test("errors double the wait, up to the ceiling", arguments: [(1, 1800.0), (2, 3600), (3, 7200), (10, 21_600), (60, 21_600)])
    func backOff(failures: Int, seconds: Double) {
        #expect(wait(.quiet, failures: failures) == seconds)
    }

    @Test("a server that asks us to wait is obeyed, for a day at most")
    func hold() {
        #expect(wait(.incident, failures: 1, hold: 1000) == 1000)
        #expect(wait(.incident, failures: 1, hold: 10) == 120)
        #expect(wait(.incident, failures: 1, hold: 1e9) == 86_400)
    }

    @Test("jitter spreads feeds by a tenth at most")
    func jitter() {
        #expect(wait(.quiet, jitter: 1) == 990)
        #expect(wait(.incident, jitter: 1) < 62)
    }
}

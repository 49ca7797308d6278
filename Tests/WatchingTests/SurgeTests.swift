import Foundation
import Testing
import Watching

@Suite("Surges and silence")
struct SurgeTests {
    private let start = Date(timeIntervalSince1970: 1_795_000_000 - 1_795_000_000.truncatingRemainder(dividingBy: 86_400))

    /// A series with a daily rhythm, from 2 at night to about 40 by day, the same every day but for a little noise.
    private func rhythm(days: Int) -> [Double] {
        (0..<days * 288).map { place in
            let hour = Double(place % 288) / 12
            let noise = Double((place * 7919) % 11) - 5
            return max(0, (2 + 38 * max(0, sin((hour - 6) / 18 * .pi)) + noise * 0.6).rounded())
        }
    }

    private func alarms(_ values: [Double], _ parameters: SurgeParameters = SurgeParameters()) -> [SurgeAlarm] {
        var detector = SurgeDetector(parameters)
        return values.enumerated().compactMap { detector.take($1, at: start.addingTimeInterval(Double($0) * 300)) }
    }

    @Test("The rhythm of the day is no surge")
    func rhythmIsQuiet() { #expect(alarms(rhythm(days: 20)).isEmpty) }

    @Test("A burst is told once, at its first count, with what was expected")
    func burst() throws {
        var values = rhythm(days: 20)
        let place = 15 * 288 + 30
        for offset in 0..<24 { values[place + offset] += 150 }
        let found = alarms(values)
        #expect(found.count == 1)
        let alarm = try #require(found.first)
        #expect(alarm.at == start.addingTimeInterval(Double(place) * 300))
        #expect(alarm.value == values[place])
        #expect(alarm.expected < 20)
        #expect(alarm.score >= SurgeParameters().leastScore)
    }

    @Test("What is normal by day is a surge at night")
    func sameHour() {
        var values = rhythm(days: 20)
        let night = 15 * 288 + 36
        let day = 15 * 288 + 180
        values[night] = values[day]
        #expect(alarms(values).map(\.at) == [start.addingTimeInterval(Double(night) * 300)])
    }

    @Test("A few are no surge, however unlikely")
    func leastCount() {
        var values = [Double](repeating: 0, count: 2_000)
        values[1_500] = 4
        var parameters = SurgeParameters()
        parameters.leastMean = 0.01
        #expect(alarms(values, parameters).isEmpty)
        values[1_500] = 9
        #expect(alarms(values, parameters).count == 1)
    }

    @Test("After an alarm comes no second one in the cool-down, and a far greater one after it")
    func coolDown() {
        var values = rhythm(days: 20)
        values[12 * 288 + 100] = 300
        values[12 * 288 + 160] = 900
        values[13 * 288 + 160] = 130
        #expect(alarms(values).count == 1)
        values[15 * 288 + 100] = 2_000
        #expect(alarms(values).count == 2)
    }

    @Test("Hits of an incident: five texts in half an hour after a quiet week are a surge, one an hour is none")
    func incident() {
        let now = start.addingTimeInterval(7 * 86_400 + 13 * 3600)
        let quiet = (0..<160).map { now.addingTimeInterval(-3_600 * Double($0 + 1)) }
        #expect(SurgeSeries(quiet, from: start, to: now, step: 1_800).lastAlarm(.incident) == nil)
        let burst = (0..<9).map { now.addingTimeInterval(-100 * Double($0)) }
        let alarm = SurgeSeries(quiet + burst, from: start, to: now, step: 1_800).lastAlarm(.incident)
        #expect(alarm?.value == 9)
    }

    @Test("A feed that brings two an hour by day and stops is silent after half a day, and not by night")
    func silence() {
        let hours = 480_000..<480_336
        let counts = Dictionary(uniqueKeysWithValues: hours.filter { (8..<22).contains($0 % 24) }.map { ($0, 2) })
        let test = SilenceTest(counts: counts, hours: hours)
        let evening = Date(timeIntervalSince1970: Double(480_312 + 22) * 3600)
        #expect(test.alarm(since: evening, until: evening.addingTimeInterval(9 * 3600)) == nil)
        let alarm = test.alarm(since: evening, until: evening.addingTimeInterval(20 * 3600))
        #expect((alarm?.expected ?? 0) > 15)
        #expect(SilenceTest(counts: [480_000: 3], hours: hours).alarm(since: evening, until: evening.addingTimeInterval(90_000)) == nil)
    }
}

import DutchText
import Foundation
import Testing

@Suite struct DutchMomentTests {
    private func moment(_ utc: String) throws -> DutchMoment {
        DutchMoment(try Date(utc, strategy: .iso8601))
    }

    @Test(arguments: [
        ("2026-11-22T13:05:00Z", "zondag 22 november 2026, 14.05 uur"),
        ("2026-07-04T22:30:59Z", "zondag 5 juli 2026, 0.30 uur"),
        ("2024-02-29T08:09:00Z", "donderdag 29 februari 2024, 9.09 uur"),
        ("2025-12-31T23:00:00Z", "donderdag 1 januari 2026, 0.00 uur"),
        ("2000-02-29T12:00:00Z", "dinsdag 29 februari 2000, 13.00 uur"),
    ])
    func `Says day, date and time as Dutch people write them`(utc: String, words: String) throws {
        #expect(try moment(utc).full == words)
    }

    @Test(arguments: [
        ("2026-03-29T00:59:59Z", "1.59 uur"), ("2026-03-29T01:00:00Z", "3.00 uur"),
        ("2026-10-25T00:59:59Z", "2.59 uur"), ("2026-10-25T01:00:00Z", "2.00 uur"),
    ])
    func `Turns to summer and winter time at the minute of the law`(utc: String, time: String) throws {
        #expect(try moment(utc).time == time)
    }

    @Test func `Agrees with the time zone database, hour by hour, over twelve years`() throws {
        // Where the machine has no database there is nothing to compare with.
        guard let zone = TimeZone(identifier: "Europe/Amsterdam") else { return }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let start = try Date("2019-12-31T20:00:00Z", strategy: .iso8601)
        for step in stride(from: 0, to: 12 * 8_766, by: 5) {
            let date = start.addingTimeInterval(Double(step) * 3_600)
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
            let ours = DutchMoment(date)
            #expect(
                [ours.year, ours.month, ours.day, ours.hour, ours.minute] == [parts.year, parts.month, parts.day, parts.hour, parts.minute])
        }
    }

    @Test(arguments: [
        ("2026-11-22T20:00:00Z", "vandaag om 21.00 uur", "21.00 uur"),
        ("2026-11-23T08:30:00Z", "morgen om 9.30 uur", "morgen om 9.30 uur"),
        ("2026-11-21T22:50:00Z", "gisteren om 23.50 uur", "gisteren om 23.50 uur"),
        ("2026-11-27T11:00:00Z", "vrijdag 27 november om 12.00 uur", "vrijdag 27 november om 12.00 uur"),
        ("2027-01-04T11:00:00Z", "maandag 4 januari 2027 om 12.00 uur", "maandag 4 januari 2027 om 12.00 uur"),
    ])
    func `Uses the day word that someone would say now`(utc: String, spoken: String, short: String) throws {
        let now = try Date("2026-11-22T13:05:00Z", strategy: .iso8601)
        #expect(try moment(utc).spoken(at: now) == spoken)
        #expect(try moment(utc).short(at: now) == short)
    }

    @Test func `Counts days by the Dutch calendar, not by twenty-four hours`() throws {
        // 0.10 uur and 23.50 uur the day before lie 20 minutes apart, yet that was yesterday.
        let now = try Date("2026-11-21T23:10:00Z", strategy: .iso8601)
        #expect(try moment("2026-11-21T22:50:00Z").dayWord(at: now) == "gisteren")
    }

    @Test func `Orders moments and reads dates before 1970`() throws {
        #expect(try moment("2026-11-22T13:05:00Z") < moment("2026-11-22T13:06:00Z"))
        #expect(try moment("1969-12-31T22:30:00Z").full == "woensdag 31 december 1969, 23.30 uur")
    }
}

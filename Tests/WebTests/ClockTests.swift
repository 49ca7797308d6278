import Foundation
import Incident
import Newsroom
import Testing

@testable import Web

struct ClockTests {
    private let signal = Date(timeIntervalSince1970: 1_795_345_920)  // zondag 22 november 2026, 12.12 uur
    private let norms = ClockNorms(firstMessageWithin: 30 * 60, updateEvery: 30 * 60)

    private func clocks(
        after minutes: Double, first: Double? = nil, latest: Double? = nil, update: Double? = nil, areApprovals: Bool = false
    ) throws -> [String] {
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let opening = Opening(title: "Brand", municipality: "Waterrijk", place: "Sportlaan", lead: lead, signalledAt: signal)
        var (incident, _) = try Incident.open(opening, id: IncidentID(title: "Brand"), at: signal, by: "x")
        if let update { _ = try incident.tell(at: signal, by: "x") { $0.nextUpdate = NextUpdate(at: at(update)) } }
        let clock = IncidentClock(
            incident, messages: [first, latest].compactMap { $0.map(at) }, countsApprovals: areApprovals, norms: norms)
        return Clocks(clock, of: incident).all(at: at(minutes)).dropFirst().map { clock in
            ([clock.words, clock.detail].compactMap { $0 } + (clock.isLate ? ["te laat"] : [])).joined(separator: "; ")
        }
    }

    private func at(_ minutes: Double) -> Date { signal.addingTimeInterval(minutes * 60) }

    @Test func `The clocks stand in words`() throws {
        #expect(try clocks(after: 19) == ["over 11 minuten; streeftijd 12.42 uur", "nog niet afgesproken"])
        #expect(try clocks(after: 38.5) == ["8 minuten over tijd; streeftijd 12.42 uur; te laat", "nog niet afgesproken"])
        #expect(try clocks(after: 20, update: 108) == ["over 10 minuten; streeftijd 12.42 uur", "14.00 uur; over 1 uur en 28 minuten"])
        #expect(
            try clocks(after: 110, first: 20, update: 108) == [
                "verschenen 12.32 uur", "2 minuten over tijd; afgesproken 14.00 uur; te laat",
            ])
        #expect(try clocks(after: 25, first: 20, areApprovals: true) == ["goedgekeurd 12.32 uur", "13.02 uur; over 25 minuten"])
    }

    @Test func `An update that was made in time sets the next one`() throws {
        #expect(try clocks(after: 112, first: 20, latest: 110, update: 108)[1] == "14.32 uur; over 28 minuten")
    }

    @Test(arguments: [
        (660.0, "over 11 minuten"), (601, "over 11 minuten"), (600, "over 10 minuten"), (60, "over 1 minuut"), (1, "over 1 minuut"),
        (0, "nu"),
        (-59, "nu"), (-60, "1 minuut over tijd"), (-540, "9 minuten over tijd"), (3_600, "over 1 uur"),
        (-7_500, "2 uur en 5 minuten over tijd"),
        (90_000, "over 1 dag"), (-200_000, "2 dagen over tijd"),
    ])
    func `What remains is rounded up and what has passed down`(seconds: Double, words: String) {
        #expect(DueWords.words(for: signal.addingTimeInterval(seconds), at: signal) == words)
    }

    @Test(arguments: [
        ("2026-11-22T12:12", "2026-11-22T11:12:00Z"), ("2026-07-01T00:30", "2026-06-30T22:30:00Z"),
        ("2026-03-29T03:00", "2026-03-29T01:00:00Z"),
        ("2026-10-25T02:30", "2026-10-25T00:30:00Z"), (" 2026-11-22 12.12 ", "2026-11-22T11:12:00Z"),
        ("2026-11-22T12:12:59", "2026-11-22T11:12:00Z"),
    ])
    func `A time on the Dutch clock becomes a moment`(written: String, moment: String) {
        #expect(WallTime(written)?.date?.formatted(.iso8601) == moment)
    }

    @Test(arguments: [
        "", "12:12", "2026-11-22", "2026-02-30T12:00", "2026-03-29T02:30", "2026-13-01T00:00", "2026-11-22T24:00", "a-b-cTd:e",
    ])
    func `A time that does not exist becomes nothing`(written: String) {
        #expect(WallTime(written)?.date == nil)
    }
}

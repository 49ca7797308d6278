import Foundation
import Incident
import Storage
import Synchronization
import Watching

/// Watches the numbers: surges in the hits of an incident and of each of its queries, and feeds that fell silent.
struct AlarmDesk: Sendable {
    /// Length of a step: short enough to be told within the hour, long enough for a handful of texts.
    static let step: TimeInterval = 1_800
    /// How far back the baseline of an incident goes.
    static let baseline: TimeInterval = 14 * 86_400
    /// One source that writes much is no surge.
    static let leastSources = 2

    let store: Store

    /// Surges that show now, each told once in the cool-down.
    func surges(in incident: IncidentID, at now: Date) async throws -> [StoredAlarm] {
        let start = now.addingTimeInterval(-Self.baseline)
        let rows = try await store.lines.counted(in: incident, since: start).filter { $0.state != .dismissed }
        var found: [StoredAlarm] = []
        let watches = Set(rows.map(\.watch)).sorted()
        if let alarm = try await surge(of: rows, incident, watch: nil, start, now) { found.append(alarm) }
        for watch in watches where watches.count > 1 {
            if let alarm = try await surge(of: rows.filter { $0.watch == watch }, incident, watch: watch, start, now) {
                found.append(alarm)
            }
        }
        return found
    }

    /// Feeds that are silent now and were not told of; a feed that spoke again is no longer silent.
    func silences(at now: Date) async throws -> [StoredAlarm] {
        let end = Self.hour(of: now)
        let hours = (end - 14 * 24)..<end
        let rhythms = try await store.alarms.rhythms(since: Date(timeIntervalSince1970: Double(hours.lowerBound) * 3600))
        var found: [StoredAlarm] = []
        let silent = try await store.alarms.silences()
        let speaking = rhythms.filter { rhythm in silent.contains { $0.feed == rhythm.feed && $0.at < rhythm.last } }
        try await store.alarms.end(silenceOf: speaking.map(\.feed), at: now)
        for rhythm in rhythms {
            // The hours of the silence itself are no rhythm; nor are those before the feed's first item.
            let known = (rhythm.counts.keys.min() ?? end)..<(Self.hour(of: rhythm.last) + 1)
            let test = SilenceTest(counts: rhythm.counts, hours: known)
            guard known.count >= 48, let alarm = test.alarm(since: rhythm.last, until: now) else { continue }
            let new = NewAlarm(silenceOf: rhythm.feed, at: rhythm.last, expected: alarm.expected, score: alarm.score)
            if let kept = try await store.alarms.keep(new, coolDown: 0, at: now) { found.append(kept) }
        }
        return found
    }

    private func surge(
        of rows: [CountedItem], _ incident: IncidentID, watch: Int64?, _ start: Date, _ now: Date
    ) async throws -> StoredAlarm? {
        // Each text once, by the first of its items that still answers: the first of all may have been revised away.
        var seen: Set<Int64> = []
        let texts = rows.filter { seen.insert($0.original).inserted }
        let series = SurgeSeries(texts.map(\.published), from: start, to: now, step: Self.step)
        guard let alarm = series.lastAlarm(.incident) else { return nil }
        let sources = Set(texts.filter { $0.published > now.addingTimeInterval(-Self.step) }.map(\.source)).count
        guard sources >= Self.leastSources else { return nil }
        let new = NewAlarm(
            surgeOf: incident, watch: watch, at: alarm.at, seen: alarm.value, expected: alarm.expected, score: alarm.score, sources: sources
        )
        return try await store.alarms.keep(new, coolDown: SurgeParameters.incident.coolDown, at: now)
    }

    private static func hour(of moment: Date) -> Int { Int((moment.timeIntervalSince1970 / 3600).rounded(.down)) }
}

/// Lets something happen once in a while.
final class Pause: Sendable {
    private let last = Mutex<Date?>(nil)
    private let length: TimeInterval

    init(_ length: TimeInterval) { self.length = length }

    /// Whether the pause is over; it begins anew then.
    func isOver(at now: Date) -> Bool {
        last.withLock { last in
            if let last, now.timeIntervalSince(last) < length, now >= last { return false }
            last = now
            return true
        }
    }
}

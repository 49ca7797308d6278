import Foundation
import LoopbackServer
import Newsroom
import Testing

/// How often a feed is asked in quiet times.
@Suite struct RhythmTests {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let schedule = Schedule(Configuration())

    private func wait(_ rhythm: FeedRhythm, freshness: Double? = nil, mode: Schedule.Mode = .quiet, from start: Date? = nil) -> Double {
        let start = start ?? now
        return schedule.next(after: start, mode: mode, freshness: freshness, rhythm: rhythm, jitter: 0).timeIntervalSince(start)
    }

    @Test("a busy feed is asked more often than a slow one, between a third of the usual interval and four times that")
    func adaptive() {
        #expect(wait(FeedRhythm(itemsPerDay: nil)) == 900)
        #expect(wait(FeedRhythm(itemsPerDay: 500)) == 300)
        #expect(wait(FeedRhythm(itemsPerDay: 48)) == 900)
        #expect(wait(FeedRhythm(itemsPerDay: 24)) == 1800)
        #expect(wait(FeedRhythm(itemsPerDay: 0.1)) == 3600)
        #expect(wait(FeedRhythm(itemsPerDay: 0)) == 3600)
    }

    @Test("a feed that has been silent for long is asked less often until it speaks again")
    func silence() {
        #expect(wait(FeedRhythm(itemsPerDay: 100, quietFor: 60)) == 432)
        #expect(wait(FeedRhythm(itemsPerDay: 100, quietFor: 8 * 1200)) == 1200)
        #expect(wait(FeedRhythm(itemsPerDay: 100, quietFor: 1e7)) == 3600)
    }

    @Test("an interval that a person set goes before the feed's rhythm")
    func ownInterval() {
        #expect(wait(FeedRhythm(itemsPerDay: 1, every: 120)) == 120)
        #expect(wait(FeedRhythm(itemsPerDay: 1, every: 120), mode: .incident) == 60)
    }

    @Test("hours and days that the maker skips are skipped in quiet times, and not during an incident")
    func skips() throws {
        // Sunday 22 November 2026, 12.00 UTC.
        let noon = try Date("2026-11-22T12:00:00Z", strategy: .iso8601)
        #expect(wait(FeedRhythm(skipHours: [12, 13]), from: noon) == 7200)
        #expect(wait(FeedRhythm(skipHours: [12, 13]), mode: .incident, from: noon) == 60)
        #expect(wait(FeedRhythm(skipDays: [7]), from: noon) == 12 * 3600)
        #expect(wait(FeedRhythm(skipHours: Array(0..<24)), from: noon) == 900, "a feed that skips every hour is not believed")
    }

    @Test(
        "freshness is the longest of ttl, max-age, Expires and the syndication module",
        arguments: [
            ("<ttl>120</ttl>", [("Cache-Control", "max-age=60")], 7200.0),
            ("<ttl>5</ttl>", [("Cache-Control", "public, max-age=10800")], 10_800),
            ("", [("Cache-Control", "max-age=10800"), ("Age", "3600")], 7200),
            ("", [("Date", "Sun, 22 Nov 2026 12:00:00 GMT"), ("Expires", "Sun, 22 Nov 2026 18:00:00 GMT")], 21_600),
            ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>", [], 14_400),
            ("", [("Cache-Control", "max-age=99999999")], 86_400),
        ])
    func freshness(channel: String, headers: [(String, String)], seconds: Double) async throws {
        let room = try TestRoom()
        let server = try LoopbackServer()
        let text = FeedDocuments.rss([FeedDocuments.item("1", "Brand")], channel: channel)
            .replacing("<rss ", with: "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\" ")
        server.script("/rss", [.ok(text, headers: headers + [("ETag", "\"a\"")]), Reply(304, headers: headers)])
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        for _ in 0..<2 {
            _ = try await room.newsroom.pollOnce()
            let next = try #require(try await room.newsroom.feeds().first).state.nextPoll.timeIntervalSince(room.now)
            #expect((seconds - 1...seconds * 1.1 + 1).contains(next), "also after a 304, which brings no document")
        }
    }

    @Test("items a day and lag are reckoned from what a feed brings")
    func rate() async throws {
        let room = try TestRoom()
        let server = try LoopbackServer()
        let document = Mutable(FeedDocuments.rss([]))
        server.route("/rss") { _ in .ok(document.text) }
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        var items: [String] = []
        // One new item an hour for eight days, found ten minutes after it was published.
        for hour in 0..<(8 * 24) {
            room.pass(3600)
            let published = room.now.addingTimeInterval(-600).formatted(.iso8601)
            items.append(FeedDocuments.item("\(hour)", "Bericht \(hour)", date: published))
            document.text = FeedDocuments.rss(items.suffix(20))
            _ = try await room.newsroom.pollOnce()
        }
        let feed = try #require(try await room.newsroom.feeds().first)
        #expect((20...25).contains(try #require(feed.state.itemsPerDay)))
        #expect((590...610).contains(try #require(feed.state.lagSeconds)))
        let figures = try await room.newsroom.pollFigures(days: 30)
        #expect(figures.newItems == 192)
        #expect(figures.polls == 193)
        #expect((590...610).contains(try #require(figures.meanLagSeconds)))
    }
}

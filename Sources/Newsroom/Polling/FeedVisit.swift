import Fetching
import Foundation
import Reading
import Storage

/// One visit to one feed: fetch, read, and say what the feed's state is from now on. Never throws: whatever goes wrong is
/// part of the outcome, so that one feed cannot hold up the others.
struct FeedVisit: Sendable {
    let fetcher: Fetcher
    let schedule: Schedule
    let clock: WallClock
    /// Asks for the whole document, whatever we have already.
    var isForced = false

    /// What a visit brought.
    struct Result: Sendable {
        let feed: Feed
        var state: FeedState
        var items: [IncomingItem] = []
        var info: FeedInfo?
        var trouble: FeedTrouble?
        /// Something was lost, though the feed could be read.
        var notice: String?
        var isUnchanged = false
        /// The address to use from now on.
        var movesTo: String?
        /// Until when the server wants us to stay away from the whole host.
        var hold: Date?
        /// What each new item adds to the items a day.
        var gainPerNewItem = 0.0
        var bytes = 0
    }

    func visit(_ feed: Feed, mode: Schedule.Mode) async -> Result {
        let started = clock.now
        var result = Result(feed: feed, state: feed.state)
        result.state.lastAttempt = started
        do {
            let response = try await fetcher.fetch(request(feed, at: started))
            result.bytes = response.bytesOnWire
            take(response, mode: mode, into: &result)
        } catch  where error.code == .hostHeld {
            wait(&result, until: clock.now.addingTimeInterval(error.retryAfter ?? 60))
        } catch {
            fail(&result, FeedTrouble(error), mode: mode)
        }
        return result
    }

    /// A feed whose host asked for patience is not asked: it waits along.
    func waiting(_ feed: Feed, until: Date) -> Result {
        var result = Result(feed: feed, state: feed.state)
        wait(&result, until: until)
        return result
    }

    private func request(_ feed: Feed, at now: Date) -> FetchRequest {
        var request = FetchRequest(feed.url)
        request.apply(feed.settings)
        request.accept = FetchRequest.feedTypes
        // Some servers answer 304 for ever; after eight days we ask for the whole once (seen in Miniflux).
        let isOld = feed.state.validatorsSince.map { now.timeIntervalSince($0) > 8 * 86_400 } ?? false
        guard !isOld, !isForced else { return request }
        request.etag = feed.state.etag
        request.lastModified = feed.state.lastModified
        return request
    }

    private func take(_ response: FetchResponse, mode: Schedule.Mode, into result: inout Result) {
        result.state.lastStatus = response.status
        switch response.status {
        case 304:
            result.isUnchanged = true
            succeed(&result, response, mode: mode)
        case 200..<300:
            read(response, mode: mode, into: &result)
        case 410:
            result.state.isGone = true
            fail(&result, FeedTrouble(status: 410), mode: mode)
        default:
            result.hold = hold(response)
            fail(&result, FeedTrouble(status: response.status, isHeld: result.hold != nil), mode: mode)
        }
    }

    private func read(_ response: FetchResponse, mode: Schedule.Mode, into result: inout Result) {
        let hash = BodyHash.of(response.body)
        if hash == result.state.bodyHash, !isForced {
            result.isUnchanged = true
            return succeed(&result, response, mode: mode)
        }
        do {
            let origin = FeedOrigin(
                baseURL: response.finalURL, contentType: response.contentType, contentLanguage: response.contentLanguage)
            let document = try FeedReader.read(response.body, from: origin)
            take(document, response, into: &result)
            // What was cut off on its way may come whole at the next poll, with the same beginning.
            result.state.bodyHash = response.isTruncated ? nil : hash
            succeed(&result, response, mode: mode)
        } catch {
            fail(&result, FeedTrouble(error), mode: mode)
        }
    }

    private func take(_ document: FeedDocument, _ response: FetchResponse, into result: inout Result) {
        let taking = ItemTaking(feed: result.feed, document: document, now: clock.now)
        result.items = taking.items
        result.info = document.feed
        result.state.hints = FeedHints(
            ttlSeconds: document.feed.ttlSeconds, skipHours: document.feed.skipHours, skipDays: document.feed.skipDays)
        result.notice = FeedNotice.codes(document, response)
        result.state.notice = result.notice
    }

    private func succeed(_ result: inout Result, _ response: FetchResponse, mode: Schedule.Mode) {
        let now = clock.now
        keepValidators(&result.state, response, at: now)
        keepRhythm(&result, at: now)
        result.state.lastSuccess = now
        result.state.consecutiveFailures = 0
        result.state.lastErrorCode = nil
        result.state.lastErrorDetail = nil
        result.state.nextPoll = schedule.next(
            after: now, mode: mode, freshness: freshness(response, result.state.hints, at: now),
            rhythm: FeedRhythm(result.state, result.feed.settings, at: now), jitter: .random(in: 0...1))
        follow(response.permanentURL, into: &result)
    }

    /// A 304 may carry new validators; one without keeps the old. `Expires: 0` says that nothing may be reused, and servers that say
    /// so have been seen to answer 304 to what had changed (Miniflux).
    private func keepValidators(_ state: inout FeedState, _ response: FetchResponse, at now: Date) {
        if response.headers["expires"]?.trimmingCharacters(in: .whitespaces) == "0" {
            state.etag = nil
            state.lastModified = nil
            state.validatorsSince = nil
        } else if response.status == 304 {
            state.etag = response.etag ?? state.etag
            state.lastModified = response.lastModified ?? state.lastModified
        } else {
            state.etag = response.etag
            state.lastModified = response.lastModified
            state.validatorsSince = now
        }
    }

    /// What the time since the last good visit does to the items a day; the store adds what is new.
    private func keepRhythm(_ result: inout Result, at now: Date) {
        guard let old = result.state.itemsPerDay, let last = result.feed.state.lastSuccess else {
            guard !result.isUnchanged else { return }
            result.state.itemsPerDay = FeedRhythm.guess(result.items.map(\.published), at: now)
            return
        }
        let next = FeedRhythm.next(old, after: now.timeIntervalSince(last))
        result.state.itemsPerDay = next.decayed
        result.gainPerNewItem = next.gainPerItem
    }

    /// The longest of what the document and the headers say, in seconds.
    private func freshness(_ response: FetchResponse, _ hints: FeedHints, at now: Date) -> Double? {
        let sent = response.serverDate ?? now
        let wishes = [
            hints.ttlSeconds.map(Double.init),
            response.maxAge.map { Double($0 - (response.age ?? 0)) },
            response.expires.map { $0.timeIntervalSince(sent) },
        ]
        return wishes.compactMap { $0 }.filter { $0 > 0 }.max()
    }

    /// A permanent redirect counts when two visits in a row saw it: servers in trouble redirect everything for an hour.
    private func follow(_ permanent: String?, into result: inout Result) {
        if let permanent, permanent == result.state.movedTo { result.movesTo = permanent }
        result.state.movedTo = permanent
    }

    private func fail(_ result: inout Result, _ trouble: FeedTrouble, mode: Schedule.Mode) {
        result.trouble = trouble
        result.state.consecutiveFailures += 1
        result.state.lastErrorCode = trouble.code
        result.state.lastErrorDetail = trouble.detail
        result.state.nextPoll = schedule.next(
            after: clock.now, mode: mode, failures: result.state.consecutiveFailures, hold: result.hold,
            rhythm: FeedRhythm(result.state, result.feed.settings, at: clock.now), jitter: .random(in: 0...1))
    }

    /// To wait is no failure of this feed.
    private func wait(_ result: inout Result, until: Date) {
        let trouble = FeedTrouble(code: "fetch-hostHeld", detail: "")
        result.trouble = trouble
        result.state.lastErrorCode = trouble.code
        result.state.lastErrorDetail = trouble.detail
        result.state.nextPoll = Schedule.end(of: until, from: clock.now, jitter: .random(in: 0...1))
    }

    private func hold(_ response: FetchResponse) -> Date? {
        guard response.status == 429 || response.status == 503 else { return nil }
        return response.retryAfter.map { clock.now.addingTimeInterval($0.delay(from: response.serverDate ?? clock.now)) }
    }
}

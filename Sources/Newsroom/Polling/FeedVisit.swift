import Crypto
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

    /// What a visit brought.
    struct Result: Sendable {
        let feed: Feed
        var state: FeedState
        var items: [IncomingItem] = []
        var info: FeedInfo?
        var trouble: FeedTrouble?
        var isUnchanged = false
        /// The address to use from now on.
        var movesTo: String?
    }

    func visit(_ feed: Feed, mode: Schedule.Mode) async -> Result {
        let started = clock.now
        var result = Result(feed: feed, state: feed.state)
        result.state.lastAttempt = started
        do {
            let response = try await fetcher.fetch(request(feed, at: started))
            take(response, mode: mode, into: &result)
        } catch {
            fail(&result, FeedTrouble(error), mode: mode)
        }
        return result
    }

    private func request(_ feed: Feed, at now: Date) -> FetchRequest {
        var request = FetchRequest(feed.url)
        // Some servers answer 304 for ever; after eight days we ask for the whole once (seen in Miniflux).
        let isOld = feed.state.validatorsSince.map { now.timeIntervalSince($0) > 8 * 86_400 } ?? false
        guard !isOld else { return request }
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
            fail(&result, FeedTrouble(status: response.status), mode: mode, hold: hold(response))
        }
    }

    private func read(_ response: FetchResponse, mode: Schedule.Mode, into result: inout Result) {
        let hash = SHA256.hash(data: response.body).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        if hash == result.state.bodyHash {
            result.isUnchanged = true
            return succeed(&result, response, mode: mode)
        }
        do {
            let origin = FeedOrigin(
                baseURL: response.finalURL, contentType: response.contentType, contentLanguage: response.contentLanguage)
            let document = try FeedReader.read(response.body, from: origin)
            let taking = ItemTaking(feed: result.feed, document: document, now: clock.now)
            result.items = taking.items
            result.info = document.feed
            result.state.bodyHash = hash
            succeed(&result, response, mode: mode)
        } catch {
            fail(&result, FeedTrouble(error), mode: mode)
        }
    }

    private func succeed(_ result: inout Result, _ response: FetchResponse, mode: Schedule.Mode) {
        let now = clock.now
        keepValidators(&result.state, response, at: now)
        result.state.lastSuccess = now
        result.state.consecutiveFailures = 0
        result.state.lastErrorCode = nil
        result.state.lastErrorDetail = nil
        result.state.nextPoll = schedule.next(
            after: now, mode: mode, freshness: response.maxAge.map(Double.init), jitter: .random(in: 0...1))
        follow(response.permanentURL, into: &result)
    }

    /// A 304 may carry new validators; one without keeps the old.
    private func keepValidators(_ state: inout FeedState, _ response: FetchResponse, at now: Date) {
        if response.status == 304 {
            state.etag = response.etag ?? state.etag
            state.lastModified = response.lastModified ?? state.lastModified
        } else {
            state.etag = response.etag
            state.lastModified = response.lastModified
            state.validatorsSince = now
        }
    }

    /// A permanent redirect counts when two visits in a row saw it: servers in trouble redirect everything for an hour.
    private func follow(_ permanent: String?, into result: inout Result) {
        if let permanent, permanent == result.state.movedTo { result.movesTo = permanent }
        result.state.movedTo = permanent
    }

    private func fail(_ result: inout Result, _ trouble: FeedTrouble, mode: Schedule.Mode, hold: Date? = nil) {
        result.trouble = trouble
        result.state.consecutiveFailures += 1
        result.state.lastErrorCode = trouble.code
        result.state.lastErrorDetail = trouble.detail
        result.state.nextPoll = schedule.next(
            after: clock.now, mode: mode, failures: result.state.consecutiveFailures, hold: hold, jitter: .random(in: 0...1))
    }

    private func hold(_ response: FetchResponse) -> Date? {
        guard response.status == 429 || response.status == 503 else { return nil }
        return response.retryAfter.map { clock.now.addingTimeInterval($0.delay(from: clock.now)) }
    }
}

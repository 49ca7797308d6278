import Fetching
import Foundation
import Reading
import Storage

/// Fetches the page of an item and reads the article on it, as robots.txt allows. Never throws: what goes wrong is the outcome.
struct ArticleVisit: Sendable {
    let fetcher: Fetcher
    let robots: RobotsBook
    let clock: WallClock

    /// After so many attempts an item stays with what its feed says.
    static let mostAttempts = 4
    /// What we call ourselves in robots.txt.
    static let robotName = "Eenmond"

    func visit(_ wanted: WantedArticle, settings: FeedSettings, feedURL: String) async -> ArticleOutcome {
        func outcome(_ result: ArticleOutcome.Result) -> ArticleOutcome {
            ArticleOutcome(item: wanted.item, feed: wanted.feed, result: result)
        }
        guard let place = PagePlace(wanted.link) else { return outcome(.failed) }
        switch await robots.permission(for: place, fetcher: fetcher, at: clock.now) {
        case .refused: return outcome(.refused)
        case .unknown: return outcome(again(wanted))
        case .later(let moment): return outcome(.later(moment, isAttempt: false))
        case .granted: break
        }
        do {
            return outcome(read(try await fetcher.fetch(request(wanted.link, settings, feedURL: feedURL)), wanted))
        } catch {
            return outcome(error.isFinal ? .failed : again(wanted, after: error.retryAfter))
        }
    }

    /// What was set for the feed counts for its pages too, but its secrets stay with its own host.
    private func request(_ link: String, _ settings: FeedSettings, feedURL: String) -> FetchRequest {
        var request = FetchRequest(link)
        if LinkIdentity.fullHost(link) == LinkIdentity.fullHost(feedURL) {
            request.apply(settings)
        } else {
            request.userAgent = settings.userAgent
        }
        request.accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
        return request
    }

    private func read(_ response: FetchResponse, _ wanted: WantedArticle) -> ArticleOutcome.Result {
        guard (200..<300).contains(response.status) else {
            let isBusy = response.status == 429 || response.status >= 500
            return isBusy ? again(wanted, after: response.retryAfter?.delay(from: response.serverDate ?? clock.now)) : .failed
        }
        if let type = response.contentType?.lowercased(), !type.contains("html"), !type.contains("xml") { return .failed }
        let origin = FeedOrigin(
            baseURL: response.finalURL, contentType: response.contentType, contentLanguage: response.contentLanguage)
        guard let article = try? ArticleReader.read(response.body, from: origin) else { return .failed }
        return .read(text: article.text, html: article.html, isPartial: article.isPartial)
    }

    /// Later, and later still each time; at last not any more.
    private func again(_ wanted: WantedArticle, after seconds: Double? = nil) -> ArticleOutcome.Result {
        guard wanted.attempts + 1 < ArticleVisit.mostAttempts else { return .failed }
        let wait = max(seconds ?? 0, 300 * pow(4, Double(wanted.attempts)))
        return .later(clock.now.addingTimeInterval(min(wait, Schedule.longestHold)), isAttempt: true)
    }
}

extension FetchError {
    /// Trying again later would give the same.
    fileprivate var isFinal: Bool {
        switch code {
        case .invalidURL, .forbiddenScheme, .privateAddress, .tooLarge, .tooManyRedirects, .decoding, .notHTTP: true
        default: false
        }
    }
}

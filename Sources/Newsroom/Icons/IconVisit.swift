import Crypto
import Fetching
import Foundation
import Reading
import Storage

/// Looks for the icon of one site, as politely as for anything else: what the site's front page names, as far as robots.txt lets us
/// read it, else the usual place.
struct IconVisit: Sendable {
    let fetcher: Fetcher
    let robots: RobotsBook
    let clock: WallClock

    /// What was found.
    enum Outcome: Sendable, Equatable {
        case found(Icon, address: String)
        /// The site answered, and has none that we can show.
        case none
        /// The site could not be reached, or asked to be left alone.
        case unreachable
    }

    /// The largest picture that is kept: an icon is some kilobytes.
    static let largest = 100_000
    /// The largest page that is read for it.
    private static let largestPage = 3_000_000

    /// Looks at a site, `https://omroep.example`.
    func visit(_ site: String) async -> Outcome {
        var reached = false
        for address in await candidates(site, &reached) {
            guard let response = await get(address, accept: "image/*", most: Self.largest) else { continue }
            reached = reached || response.status < 500
            guard response.status == 200, !response.isTruncated, let kind = IconKind(response.body) else { continue }
            let digest = SHA256.hash(data: response.body).prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                .joined()
            return .found(Icon(digest: digest, mediaType: kind.rawValue, bytes: response.body), address: response.finalURL)
        }
        return reached ? .none : .unreachable
    }

    private func candidates(_ site: String, _ reached: inout Bool) async -> [String] {
        let usual = site + "/favicon.ico"
        guard let place = PagePlace(site + "/"), await robots.permission(for: place, fetcher: fetcher, at: clock.now) == .granted,
            let response = await get(site + "/", accept: "text/html, application/xhtml+xml;q=0.9", most: Self.largestPage)
        else { return [usual] }
        reached = response.status < 500
        guard response.status == 200 else { return [usual] }
        let page = FeedDiscovery.page(response.body, baseURL: response.finalURL, contentType: response.contentType)
        return ([page.smallIcon, page.icon].compactMap { $0 } + [usual]).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func get(_ address: String, accept: String, most: Int) async -> FetchResponse? {
        var request = FetchRequest(address)
        request.accept = accept
        request.maxBodyBytes = most
        return try? await fetcher.fetch(request)
    }
}

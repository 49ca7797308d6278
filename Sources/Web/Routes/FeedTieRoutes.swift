import Foundation
import Hummingbird
import Incident
import Newsroom
import Storage

/// Which feeds are read minute by minute for an incident.
struct FeedTieRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/bronnen") { request, context in
            let incident = try await page.incident(context)
            let rows = try await site.newsroom.feedTies(of: incident.id)
            let screen = FeedTiesScreen(
                incident, rows, strip: try await site.strip(of: incident, on: .media, for: context.visitor),
                mayChange: context.mayWatch, at: site.newsroom.clock.now)
            return try site.page("feed-ties", screen, request, context, isExercise: incident.exercise)
        }
        router.post("/incidenten/:id/bronnen") { _, context in
            let incident = try await page.incident(context)
            guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
            let (tied, notice): (Bool?, Notice)
            switch context.form["hoe"] {
            case "wel": (tied, notice) = (true, .feedTied)
            case "niet": (tied, notice) = (false, .feedApart)
            case "vanzelf": (tied, notice) = (nil, .feedAuto)
            default: throw Explanation(.badData, Words.Fill.choice)
            }
            let feed = try await site.newsroom.feed(named: context.form["bron"])
            try await site.newsroom.tieFeed("\(feed.id)", to: incident.id, tied: tied, by: context.who)
            // From the page of the feed back to it; that page is for who manages feeds.
            let back = context.form["terug"] == "bron" && context.visitor.may(.manageFeeds)
            return Response.done(
                notice, at: back ? "/bronnen/\(feed.id)" : "/incidenten/\(incident.id)/bronnen",
                fragment: back ? "incidenten" : "bron-\(feed.id)")
        }
    }
}

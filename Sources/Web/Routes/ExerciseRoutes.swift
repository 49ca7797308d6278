import Hummingbird
import Incident
import Newsroom

/// The built-in exercise: its start, and the news stream that it plays.
struct ExerciseRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.post("/oefening") { _, context in
            let incident = try await site.newsroom.startExercise(by: context.who)
            return Response.done(.exerciseStarted, at: "/incidenten/\(incident.id)")
        }
        router.get("/oefening/:id/feed.xml") { _, context in
            guard let id = context.parameters.get("id").flatMap(IncidentID.init) else { throw PageError.notFound }
            let bytes = try await site.newsroom.exerciseFeed(of: id)
            return Response(
                status: .ok, headers: [.contentType: "application/rss+xml; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}

import HTTPTypes
import Hummingbird
import Incident
import Newsroom
import ServiceLifecycle

/// The stream that keeps an open page of an incident up to date (server-sent events).
///
/// It ends when the browser goes, and when the service stops. What waits for a slow reader is bounded: a signal only says
/// "look again", so old ones may be dropped.
struct EventRoutes {
    let site: Site
    let streams: StreamCount
    private static let heartbeat = Duration.seconds(15)

    func add(to router: Router<WebContext>) {
        router.get("/events/:id") { request, context in
            let incident = try await IncidentPage(site: site).incident(context)
            let query = request.uri.queryParameters
            let newest: Int64 = if let known = query["na"].flatMap({ Int64($0) }) { known } else { try await site.newsroom.newestHit() }
            let state: Int =
                if let known = query["stand"].flatMap({ Int($0) }) { known } else {
                    try await IncidentPage(site: site).state(of: incident.id)
                }
            return stream(LiveIncident(site: site, id: incident.id, newest: newest, state: state), request)
        }
    }

    private func stream(_ live: LiveIncident, _ request: Request) -> Response {
        guard request.method == .get, streams.enter() else {
            return Response(
                status: .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Words.Trouble.tooManyStreams)))
        }
        // From here on nothing is missed: changes that come while the first look is taken wait in the stream.
        let changes = site.newsroom.changes.changes()
        let body = ResponseBody { [streams] writer in
            defer { streams.leave() }
            let (signals, source) = AsyncStream<LiveIncident.Signal>.makeStream(bufferingPolicy: .bufferingNewest(16))
            try await withGracefulShutdownHandler {
                try await request.body.consumeWithInboundCloseHandler { _ in
                    try await EventRoutes.tell(live, of: signals, from: source, changes: changes, to: &writer)
                } onInboundClosed: {
                    source.finish()
                }
            } onGracefulShutdown: {
                source.finish()
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"], body: body)
    }

    private static func tell(
        _ live: LiveIncident, of signals: AsyncStream<LiveIncident.Signal>, from source: AsyncStream<LiveIncident.Signal>.Continuation,
        changes: AsyncStream<Change>, to writer: inout any ResponseBodyWriter
    ) async throws {
        var live = live
        try await writer.write(ByteBuffer(string: ServerSentEvent.comeBack))
        for event in try await live.catchUp() { try await writer.write(ByteBuffer(string: event.text)) }
        let feeder = Task {
            await withTaskGroup { group in
                group.addTask {
                    for await change in changes { source.yield(.change(change)) }
                    source.finish()
                }
                group.addTask {
                    while (try? await Task.sleep(for: heartbeat)) != nil { source.yield(.time) }
                }
            }
        }
        defer { feeder.cancel() }
        for await signal in signals {
            if case .time = signal { try await writer.write(ByteBuffer(string: ServerSentEvent.heartbeat)) }
            for event in try await live.events(for: signal) { try await writer.write(ByteBuffer(string: event.text)) }
        }
    }
}

import HTTPTypes
import Hummingbird
import Incident
import Newsroom
import ServiceLifecycle

/// The stream that keeps an open page of an incident up to date (server-sent events).
///
/// It ends when the browser goes, when the service stops, and when the person signs out or may no longer see the incident: that is asked
/// at every heartbeat, and before anything is told after who may what changed. What waits for a slow reader is bounded: a signal only
/// says "look again", so old ones may be dropped.
struct EventRoutes {
    let site: Site
    let streams: StreamCount
    /// How often both ends are told that the line works.
    var heartbeat = Duration.seconds(15)

    func add(to router: Router<WebContext>) {
        router.get("/events/:id") { request, context in
            let incident = try await IncidentPage(site: site).incident(context)
            let query = request.query
            let newest: Int64 = if let known = Int64(query["na"]) { known } else { try await site.newsroom.newestHit() }
            let state: Int =
                if let known = Int(query["stand"]) { known } else {
                    try await IncidentPage(site: site).state(of: incident.id)
                }
            return stream(
                LiveIncident(
                    site: site, id: incident.id, newest: newest, state: state, mayJudge: context.visitor.may(.watchMedia),
                    formToken: context.formToken), request, context.visitor.account?.id,
                isAllowed: { [site] in try await EventRoutes.isAllowed(context, incident.id, site) })
        }
    }

    /// Asked at every heartbeat. An open page counts as use of the session.
    private static func isAllowed(_ context: WebContext, _ incident: IncidentID, _ site: Site) async throws -> Bool {
        guard let token = context.sessionToken else { return try await !site.newsroom.hasAccounts() }
        let visitor = try await site.newsroom.visitor(session: token)
        return visitor.may(.readIncidents) && visitor.sees(incident)
    }

    private func stream(
        _ live: LiveIncident, _ request: Request, _ person: Int64?, isAllowed: @escaping @Sendable () async throws -> Bool
    ) -> Response {
        let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8"]
        guard request.method == .get else { return Response(status: .ok, headers: headers) }
        switch streams.enter(person) {
        case .taken: break
        case .ownAreTaken: return EventRoutes.refusal(.tooManyRequests)
        case .allAreTaken: return EventRoutes.refusal(.serviceUnavailable)
        }
        // From here on nothing is missed: changes that come while the first look is taken wait in the stream.
        let changes = site.newsroom.changes.changes()
        let rights = site.newsroom.rightsChanges
        let body = ResponseBody { [self] writer in
            defer { streams.leave(person) }
            let (signals, source) = AsyncStream<LiveIncident.Signal>.makeStream(bufferingPolicy: .bufferingNewest(16))
            try await withGracefulShutdownHandler {
                try await request.body.consumeWithInboundCloseHandler { _ in
                    try await tell(live, of: signals, from: source, changes: changes, rights: rights, isAllowed: isAllowed, to: &writer)
                } onInboundClosed: {
                    source.finish()
                }
            } onGracefulShutdown: {
                source.finish()
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private static func refusal(_ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: Words.Trouble.tooManyStreams)))
    }

    private func tell(
        _ live: LiveIncident, of signals: AsyncStream<LiveIncident.Signal>, from source: AsyncStream<LiveIncident.Signal>.Continuation,
        changes: AsyncStream<Change>, rights: Int, isAllowed: @Sendable () async throws -> Bool, to writer: inout any ResponseBodyWriter
    ) async throws {
        var live = live
        var seenRights = rights
        try await writer.write(ByteBuffer(string: ServerSentEvent.comeBack))
        guard try await write(try await live.catchUp(), since: &seenRights, isAllowed, to: &writer) else { return }
        let feeder = Task { [heartbeat] in
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
            if case .time = signal {
                guard try await isAllowed() else { return }
                try await writer.write(ByteBuffer(string: ServerSentEvent.heartbeat))
            }
            guard try await write(try await live.events(for: signal), since: &seenRights, isAllowed, to: &writer) else { return }
        }
    }

    /// Asks anew whether she may see it when rights changed, after the events were made and before they are told.
    ///
    /// - Returns: false when she may not.
    private func write(
        _ events: [ServerSentEvent], since seenRights: inout Int, _ isAllowed: @Sendable () async throws -> Bool,
        to writer: inout any ResponseBodyWriter
    ) async throws -> Bool {
        let rights = site.newsroom.rightsChanges
        if rights != seenRights {
            guard try await isAllowed() else { return false }
            seenRights = rights
        }
        for event in events { try await writer.write(ByteBuffer(string: event.text)) }
        return true
    }
}

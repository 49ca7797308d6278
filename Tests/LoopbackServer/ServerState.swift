import Synchronization

/// What the server's thread and the tests share.
final class ServerState: Sendable {
    typealias Responder = @Sendable (RecordedRequest) -> Reply

    private struct Contents {
        var routes: [String: Responder] = [:]
        var fallback: Responder = { _ in Reply(404) }
        var log: [RecordedRequest] = []
        var busy: [String: Int] = [:]
        var peakBusy: [String: Int] = [:]
        var allBusy = 0
        var peakAllBusy = 0
        var connections = 0
        var peakConnections = 0
        var accepted = 0
        var isStopped = false
    }

    private let contents = Mutex(Contents())

    var log: [RecordedRequest] { contents.withLock { $0.log } }
    var isStopped: Bool { contents.withLock { $0.isStopped } }
    var openConnections: Int { contents.withLock { $0.connections } }
    var peakConnections: Int { contents.withLock { $0.peakConnections } }
    var acceptedConnections: Int { contents.withLock { $0.accepted } }

    var peakAllBusy: Int { contents.withLock { $0.peakAllBusy } }

    func peakBusy(_ host: String) -> Int { contents.withLock { $0.peakBusy[host] ?? 0 } }

    func set(_ path: String?, _ responder: @escaping Responder) {
        contents.withLock { contents in
            if let path { contents.routes[path] = responder } else { contents.fallback = responder }
        }
    }

    func clearLog() { contents.withLock { $0.log = [] } }

    func stop() { contents.withLock { $0.isStopped = true } }

    /// Notes the request as being worked on, and finds who answers it.
    func received(_ request: RecordedRequest) -> Responder {
        contents.withLock { contents in
            contents.log.append(request)
            let busy = (contents.busy[request.host] ?? 0) + 1
            contents.busy[request.host] = busy
            contents.peakBusy[request.host] = max(contents.peakBusy[request.host] ?? 0, busy)
            contents.allBusy += 1
            contents.peakAllBusy = max(contents.peakAllBusy, contents.allBusy)
            return contents.routes[request.path] ?? contents.fallback
        }
    }

    func answered(_ host: String) {
        contents.withLock { contents in
            contents.busy[host, default: 1] -= 1
            contents.allBusy -= 1
        }
    }

    func opened() {
        contents.withLock { contents in
            contents.accepted += 1
            contents.connections += 1
            contents.peakConnections = max(contents.peakConnections, contents.connections)
        }
    }

    func closed() { contents.withLock { $0.connections -= 1 } }
}

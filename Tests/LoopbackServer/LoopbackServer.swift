import Foundation
import Synchronization

/// A real HTTP/1.1 server on a loopback address, for tests: it answers as told, misbehaves as told, and remembers what
/// it was asked.
///
///     let server = try LoopbackServer()
///     defer { server.stop() }
///     server.route("/feed", .ok("<rss/>"))
///     … server.url("/feed") …
public final class LoopbackServer: Sendable {
    /// Who answers a request; called on the server's thread, so it must not block.
    public typealias Responder = @Sendable (RecordedRequest) -> Reply

    /// `127.0.0.1` unless told otherwise.
    public let address: String
    /// Picked by the system.
    public let port: Int

    private let state = ServerState()
    /// Writing to it wakes the loop.
    private let stopEnd: Int32
    private let ended = DispatchSemaphore(value: 0)
    private let isStopping = Mutex(false)

    /// Starts to listen; any address of 127.0.0.0/8, or `::1`.
    public init(address: String = "127.0.0.1") throws {
        let listener = try ListeningSocket(address: address)
        self.address = address
        port = listener.port
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw ServerError("pipe: \(errno)") }
        let (wakeEnd, stopEnd) = (ends[0], ends[1])
        self.stopEnd = stopEnd
        let thread = Thread { [state, ended] in
            EventLoop(listener: listener, wake: wakeEnd, state: state).run()
            ended.signal()
        }
        thread.name = "loopback-server"
        thread.start()
    }

    deinit { stop() }

    /// Closes every connection and returns when the thread has ended. May be called more than once.
    public func stop() {
        let isFirst = isStopping.withLock { isStopping in
            defer { isStopping = true }
            return !isStopping
        }
        guard isFirst else { return }
        state.stop()
        // A byte and not only the end: a process started meanwhile may hold the other end open.
        _ = write(stopEnd, [1], 1)
        close(stopEnd)
        ended.wait()
    }

    /// `127.0.0.1:8080`, as the allow list of a fetcher wants it.
    public var authority: String { (address.contains(":") ? "[\(address)]" : address) + ":\(port)" }

    /// The address of a path, under the server's own address or under a name that the client sends here.
    public func url(_ path: String, host: String? = nil) -> String {
        "http://" + (host.map { "\($0):\(port)" } ?? authority) + path
    }
}

extension LoopbackServer {
    /// Answers each request for the path (without query) with what the closure gives.
    public func route(_ path: String, _ responder: @escaping Responder) { state.set(path, responder) }

    /// The same answer each time.
    public func route(_ path: String, _ reply: Reply) { state.set(path) { _ in reply } }

    /// These answers in turn; the last stays.
    public func script(_ path: String, _ replies: [Reply]) {
        let turn = Turn()
        state.set(path) { _ in replies.isEmpty ? Reply(404) : replies[min(turn.next(), replies.count - 1)] }
    }

    /// Answers what no route covers; 404 by default.
    public func routeOthers(_ responder: @escaping Responder) { state.set(nil, responder) }
}

extension LoopbackServer {
    /// All requests so far, in order of arrival.
    public var requests: [RecordedRequest] { state.log }
    /// The requests for one path.
    public func requests(for path: String) -> [RecordedRequest] { state.log.filter { $0.path == path } }
    /// Forgets the requests so far.
    public func clearRequests() { state.clearLog() }
    /// The most requests that were being answered at one time under one host name.
    public func peakRequests(host: String) -> Int { state.peakBusy(host) }
    /// The most requests that were being answered at one time in all.
    public var peakRequests: Int { state.peakAllBusy }
    /// Connections that are open now.
    public var openConnections: Int { state.openConnections }
    /// The most connections that were open at one time.
    public var peakConnections: Int { state.peakConnections }
    /// Connections that were made in all.
    public var acceptedConnections: Int { state.acceptedConnections }

    /// Waits until the condition holds; false when it does not within so many seconds.
    public func wait(upTo seconds: Double = 30, until condition: @Sendable (LoopbackServer) -> Bool) async -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            if condition(self) { return true }
            try? await Task.sleep(for: .milliseconds(5))
        }
        return condition(self)
    }
}

/// Counts from 0, from whichever thread.
private final class Turn: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}

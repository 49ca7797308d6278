import Glibc

/// One thread and one `poll` for all connections: no thread for each. (Swift's Glibc module has no epoll; for some hundreds of
/// connections at a time `poll` does as well.)
final class EventLoop {
    private let listener: ListeningSocket
    private let wake: Int32
    private let state: ServerState
    private var connections: [Int32: Connection] = [:]

    /// - Parameter wake: readable when the loop has to look whether the server was stopped. The loop closes it at the end.
    init(listener: ListeningSocket, wake: Int32, state: ServerState) {
        self.listener = listener
        self.wake = wake
        self.state = state
    }

    /// Serves until the server is stopped.
    func run() {
        while !state.isStopped {
            var watched = [listener.descriptor, wake].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            for connection in connections.values {
                let events = connection.isWriting ? POLLIN | POLLOUT : POLLIN
                watched.append(pollfd(fd: connection.descriptor, events: Int16(events), revents: 0))
            }
            poll(&watched, nfds_t(watched.count), patience)
            for entry in watched where entry.revents != 0 { handle(entry.fd, canRead: entry.revents & ~Int16(POLLOUT) != 0) }
            resumeWaiting()
        }
        connections.values.forEach { $0.close() }
        close(listener.descriptor)
        close(wake)
    }

    private func handle(_ descriptor: Int32, canRead: Bool) {
        if descriptor == listener.descriptor { return acceptAll() }
        guard let connection = connections[descriptor] else { return }
        if canRead, !connection.read() { return end(connection) }
        goOn(connection)
    }

    private func acceptAll() {
        while true {
            let descriptor = accept(listener.descriptor, nil, nil)
            guard descriptor >= 0 else { return }
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            var yes: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
            connections[descriptor] = Connection(descriptor: descriptor, state: state)
            state.opened()
        }
    }

    private func goOn(_ connection: Connection) {
        connection.isWriting = false
        connection.wakeAt = nil
        switch connection.advance(now: .now) {
        case .writing: connection.isWriting = true
        case .waiting(let moment): connection.wakeAt = moment
        case .end: end(connection)
        }
    }

    private func end(_ connection: Connection) {
        connections[connection.descriptor] = nil
        connection.close()
    }

    private func resumeWaiting() {
        let now = ContinuousClock.now
        let due = connections.values.filter { connection in connection.wakeAt.map { $0 <= now } ?? false }
        due.forEach(goOn)
    }

    /// Milliseconds until somebody's pause is over; -1 for ever.
    private var patience: Int32 {
        guard let next = connections.values.compactMap(\.wakeAt).min() else { return -1 }
        let parts = ContinuousClock.now.duration(to: next).components
        return Int32(max(parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000 + 1, 0))
    }
}

import Glibc

/// One client: what it sent, what is still to be sent to it. Lives on the server's thread.
final class Connection {
    enum Wish {
        /// To read, and to be called when the client can take more.
        case writing
        /// To read, and to be called at the moment, if there is one.
        case waiting(until: ContinuousClock.Instant?)
        /// To be closed.
        case end
    }

    let descriptor: Int32
    private let state: ServerState
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    private var sent = 0
    private var steps: ArraySlice<Step> = []
    private var resumeAt: ContinuousClock.Instant?
    private var busyHost: String?
    private var keepsConnection = true
    /// There is more to be sent than the client could take.
    var isWriting = false
    /// When it wants to go on by itself.
    var wakeAt: ContinuousClock.Instant?

    init(descriptor: Int32, state: ServerState) {
        self.descriptor = descriptor
        self.state = state
    }

    /// Frees what the connection had; the client sees an orderly end.
    func close() {
        if let busyHost { state.answered(busyHost) }
        busyHost = nil
        Glibc.close(descriptor)
        state.closed()
    }

    /// Takes in what the client sent; false when it has gone.
    func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 {
                input += buffer.prefix(count)
            } else if count < 0, errno == EAGAIN || errno == EWOULDBLOCK {
                return true
            } else {
                return false
            }
        }
    }

    /// Goes on as far as it can.
    func advance(now: ContinuousClock.Instant) -> Wish {
        while true {
            switch flush() {
            case .none: return .end
            case .some(false): return .writing
            case .some(true): break
            }
            if let resumeAt {
                guard resumeAt <= now else { return .waiting(until: resumeAt) }
                self.resumeAt = nil
            }
            if let step = steps.first {
                guard let wish = perform(step, now: now) else { continue }
                return wish
            }
            if let wish = nextRequest() { return wish }
        }
    }

    /// Nil when the connection goes on with what comes next.
    private func perform(_ step: Step, now: ContinuousClock.Instant) -> Wish? {
        switch step {
        case .send(let bytes):
            steps.removeFirst()
            output = bytes
        case .pause(let seconds):
            steps.removeFirst()
            resumeAt = now + .seconds(seconds)
        case .repeatForever(let bytes, let seconds):
            output = bytes
            guard seconds > 0 else {
                // One part a turn, so that the other connections get theirs.
                return flush() == nil ? .end : .writing
            }
            resumeAt = now + .seconds(seconds)
        case .hang:
            return .waiting(until: nil)
        case .reset:
            var lingering = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
            return .end
        case .close:
            return .end
        }
        return nil
    }

    /// The answer is complete: on to the next request. Nil when there is one.
    private func nextRequest() -> Wish? {
        if let busyHost {
            state.answered(busyHost)
            self.busyHost = nil
            guard keepsConnection else { return .end }
        }
        switch RequestParser.parse(input) {
        case .incomplete: return .waiting(until: nil)
        case .nonsense: return .end
        case .request(let request, let length, let keeps):
            input.removeFirst(length)
            keepsConnection = keeps
            busyHost = request.host
            steps = state.received(request)(request).steps(request, keeps)[...]
            return nil
        }
    }

    /// True when all is sent, false when the client cannot take more now, nil when it has gone.
    private func flush() -> Bool? {
        while sent < output.count {
            let count = output.withUnsafeBytes { bytes in
                send(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                return errno == EAGAIN || errno == EWOULDBLOCK ? false : nil
            }
            sent += count
        }
        output = []
        sent = 0
        return true
    }
}

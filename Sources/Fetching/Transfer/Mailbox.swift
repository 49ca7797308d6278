import Synchronization

/// The only way into the room from other threads: a queue of commands, with a wake-up call for the first of each batch.
final class Mailbox: Sendable {
    private struct State {
        var commands: [Command] = []
        var lastID = 0
        /// Nothing can be posted any more.
        var isClosed = false
        /// All is freed.
        var hasEnded = false
        var whenClosed: [CheckedContinuation<Void, Never>] = []
        /// Nil once the room is closed.
        var multi: MultiHandle?
    }

    private let state: Mutex<State>

    init(multi: MultiHandle) {
        state = Mutex(State(multi: multi))
    }

    /// Nil once the room is closed.
    var multi: MultiHandle? { state.withLock { $0.multi } }

    /// A number that no other request has.
    func nextID() -> Int {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    /// False when the room is closed: nobody will read it.
    @discardableResult
    func post(_ command: Command) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.commands.append(command)
            if state.commands.count == 1 { state.multi?.wakeup() }
            return true
        }
    }

    /// All that was posted since the last time.
    func takeAll() -> [Command] {
        state.withLock { state in
            defer { state.commands.removeAll() }
            return state.commands
        }
    }

    /// From now on nothing can be posted; gives what was still there. The room calls it when it ends.
    func close() -> [Command] {
        state.withLock { state in
            state.isClosed = true
            state.multi = nil
            defer { state.commands.removeAll() }
            return state.commands
        }
    }

    /// Tells those who wait that the room has ended and freed what it had.
    func announceEnd() {
        let waiting = state.withLock { state in
            defer { state.whenClosed = [] }
            state.hasEnded = true
            return state.whenClosed
        }
        waiting.forEach { $0.resume() }
    }

    /// Returns when the room has ended.
    func waitForEnd() async {
        await withCheckedContinuation { continuation in
            let hasEnded = state.withLock { state in
                if !state.hasEnded { state.whenClosed.append(continuation) }
                return state.hasEnded
            }
            if hasEnded { continuation.resume() }
        }
    }
}

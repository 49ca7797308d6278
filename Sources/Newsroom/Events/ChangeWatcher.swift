import Foundation
import ServiceLifecycle
import Storage

/// Notices what changed in the database, whoever changed it (the poller, the command line, another window), and tells the
/// open pages. One way for all changes: nothing that writes needs to think of who reads.
public struct ChangeWatcher: Service {
    private let store: Store
    private let bus: ChangeBus
    private let pause: Duration

    init(_ store: Store, bus: ChangeBus, pause: Duration = .milliseconds(500)) {
        self.store = store
        self.bus = bus
        self.pause = pause
    }

    /// Runs until the service group shuts down.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await watch()
        }
        bus.close()
    }

    private func watch() async {
        var seen: StoreMarks?
        while !Task.isCancelled {
            // A look that fails (a locked database) is no news; the next look comes soon.
            if let marks = try? await store.marks() {
                if let seen { publish(marks, since: seen) }
                seen = marks
            }
            try? await Task.sleep(for: pause)
        }
    }

    private func publish(_ marks: StoreMarks, since seen: StoreMarks) {
        if marks.hit > seen.hit { bus.publish(.hits(upTo: marks.hit)) }
        if marks.logEntry > seen.logEntry || marks.draft > seen.draft { bus.publish(.incidents(upTo: marks.logEntry)) }
    }
}

extension Newsroom {
    /// Tells open pages what changed.
    public func changeWatcher() -> ChangeWatcher { ChangeWatcher(store, bus: changes) }
}

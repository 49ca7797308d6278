import Foundation
import ServiceLifecycle
import Storage
import Synchronization

/// Polls whatever is due, until it is told to stop. It looks every second, so that a feed added meanwhile, or an incident
/// opened, counts at once; a stop waits for no server.
public struct PollingService: Service {
    /// Under this name the service tells of its own trouble: a full disk, a locked database.
    public static let ownName = "Eenmond"

    private let newsroom: Newsroom
    private let report: @Sendable (PollEvent) -> Void

    init(_ newsroom: Newsroom, report: @escaping @Sendable (PollEvent) -> Void) {
        self.newsroom = newsroom
        self.report = report
    }

    /// Runs until the service group shuts down.
    public func run() async throws {
        // A visit that is cancelled half-way has stored nothing: the next run polls that feed again.
        await cancelWhenGracefulShutdown {
            await pollOn()
        }
    }

    /// Tells of a query that cannot be read once, not every second.
    private func once(_ report: @escaping @Sendable (PollEvent) -> Void) -> @Sendable (PollEvent) -> Void {
        let told = Mutex<Set<String>>([])
        return { event in
            if case .brokenWatch(let broken) = event {
                guard told.withLock({ $0.insert("\(broken.watch) \(broken.query)").inserted }) else { return }
            }
            report(event)
        }
    }

    private func pollOn() async {
        let report = once(report)
        while !Task.isCancelled {
            do {
                try await newsroom.pollDue(report: report)
            } catch is CancellationError {
                return
            } catch {
                guard !Task.isCancelled else { return }
                report(.failed(feed: PollingService.ownName, why: Explanation(error).text))
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }
}

import Foundation
import ServiceLifecycle
import Storage
import Synchronization

/// Polls whatever is due, until it is told to stop. It looks every second, so that a feed added meanwhile, or an incident
/// opened, counts at once; a slow server keeps nobody else waiting, and a stop waits for no server.
public struct PollingService: Service {
    /// Under this name the service tells of its own trouble: a full disk, a locked database.
    public static let ownName = "Eenmond"

    private let newsroom: Newsroom
    private let report: @Sendable (PollEvent) -> Void

    /// Visits at a time. Ten thousand answers at once would be a lot of memory; the rest stays due.
    private static let mostInFlight = 1_000
    /// Between two looks for icons that are due.
    private static let iconPause = Duration.seconds(60)

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
        let inFlight = InFlight()
        let report = once(report)
        let writer = PollWriter(newsroom.store, index: newsroom.index, clock: newsroom.clock, total: 0, inFlight: inFlight, report: report)
        let pages = Busy()
        let looking = Busy()
        let icons = Busy()
        // Nobody waits for a picture: the first look comes when polling has begun.
        var nextIcons = ContinuousClock.now + Self.iconPause
        var visits = 0
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let jobs = try await newsroom.due(inFlight: inFlight, atMost: Self.mostInFlight - inFlight.count)
                    if !jobs.isEmpty { for watch in try await newsroom.brokenLiveWatches() { report(.brokenWatch(watch)) } }
                    for job in jobs {
                        group.addTask { await tellTrouble { try await writer.submit(await job()) } }
                    }
                    if newsroom.configuration.fetchArticles, pages.begin() {
                        group.addTask {
                            await tellTrouble { try await newsroom.articleRound().run(writer: writer) }
                            pages.end()
                        }
                    }
                    if newsroom.configuration.fetchIcons, nextIcons <= .now, icons.begin() {
                        nextIcons = .now + Self.iconPause
                        group.addTask {
                            await tellTrouble { try await newsroom.iconRound().run() }
                            icons.end()
                        }
                    }
                    let stored = await writer.summary.feeds
                    if stored != visits, looking.begin() {
                        visits = stored
                        group.addTask {
                            await tellTrouble {
                                try await newsroom.look(silences: newsroom.silencePause.isOver(at: newsroom.clock.now), report: report)
                            }
                            looking.end()
                        }
                    }
                } catch {
                    tell(error)
                }
                try? await Task.sleep(for: .seconds(1))
            }
            group.cancelAll()
        }
    }

    private func tellTrouble(_ work: () async throws -> Void) async {
        do { try await work() } catch { tell(error) }
    }

    private func tell(_ error: any Error) {
        guard !Task.isCancelled, !(error is CancellationError) else { return }
        report(.failed(feed: PollingService.ownName, why: Explanation(error).text))
    }
}

/// One at a time.
private final class Busy: Sendable {
    private let isBusy = Mutex(false)

    /// False when somebody is at it.
    func begin() -> Bool {
        isBusy.withLock { busy in
            defer { busy = true }
            return !busy
        }
    }

    func end() { isBusy.withLock { $0 = false } }
}

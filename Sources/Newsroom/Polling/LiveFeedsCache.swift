import Synchronization

/// Keeps what is live for two seconds: the poller looks every second, and reading all incidents each time would be work for nothing.
final class LiveFeedsCache: Sendable {
    private let kept = Mutex<(value: LiveFeeds, until: ContinuousClock.Instant)?>(nil)

    func value(_ make: () async throws -> LiveFeeds) async throws -> LiveFeeds {
        if let known = kept.withLock({ $0 }), known.until > .now { return known.value }
        let fresh = try await make()
        kept.withLock { $0 = (fresh, .now + .seconds(2)) }
        return fresh
    }
}

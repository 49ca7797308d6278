import Logging
import ServiceLifecycle

/// Runs services until SIGINT or SIGTERM, and stops them in order.
enum Running {
    static func untilSignal(_ services: [any Service]) async throws {
        var logger = Logger(label: "eenmond")
        logger.logLevel = .error
        let group = ServiceGroup(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }
}

import Foundation
import Hummingbird
import Logging
import Newsroom

/// The web interface as one service: `try buildApplication(newsroom, host: "127.0.0.1", port: 8080)`. Tests call the same.
///
/// - Parameters:
///   - host: an address of this machine itself; there are no accounts yet, so nothing else may reach it.
///   - port: 0 takes a free one, which `onRunning` tells.
///   - onRunning: called with the port once requests are answered.
/// - Throws: ``WebError`` when the host is not of this machine, or a page or style sheet cannot be read.
public func buildApplication(
    _ newsroom: Newsroom, host: String = "127.0.0.1", port: Int = 8080, logger: Logger? = nil,
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws(WebError) -> some ApplicationProtocol {
    try buildApplication(newsroom, host: host, port: port, streams: 500, logger: logger, onRunning: onRunning)
}

/// - Parameter streams: how many pages may be kept up to date at the same time.
func buildApplication(
    _ newsroom: Newsroom, host: String, port: Int, streams: Int, logger: Logger?, onRunning: @escaping @Sendable (Int) async -> Void
) throws(WebError) -> some ApplicationProtocol {
    guard LoopbackHost.isAllowed(host) else { throw WebError(.notLoopback, host) }
    let files = try ResourceFolder.find()
    let site = Site(newsroom: newsroom, templates: try Templates(folder: files.pages), assets: try AssetLibrary(folder: files.assets))
    return Application(
        router: buildRouter(site, streams: StreamCount(most: streams)),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
        onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
        logger: logger ?? Logger(label: "eenmond.web"))
}

/// Middleware from the outside in, then every group of routes.
private func buildRouter(_ site: Site, streams: StreamCount) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages(site: site))
    router.add(middleware: LoopbackHost())
    router.add(middleware: SameOrigin())
    router.add(middleware: FormToken())
    OverviewRoutes(site: site).add(to: router)
    OpeningRoutes(site: site).add(to: router)
    IncidentRoutes(site: site).add(to: router)
    StoryRoutes(site: site).add(to: router)
    FactRoutes(site: site).add(to: router)
    MediaRoutes(site: site).add(to: router)
    WatchRoutes(site: site).add(to: router)
    HitRoutes(site: site).add(to: router)
    MessageRoutes(site: site).add(to: router)
    ChecklistRoutes(site: site).add(to: router)
    DiagnosisRoutes(site: site).add(to: router)
    LogRoutes(site: site).add(to: router)
    RaadRoutes(site: site).add(to: router)
    FirstMessageRoutes(site: site).add(to: router)
    ApprovalRoutes(site: site).add(to: router)
    FeedRoutes(site: site).add(to: router)
    AdminRoutes(site: site).add(to: router)
    SearchRoutes(site: site).add(to: router)
    ContactRoutes(site: site).add(to: router)
    ScenarioRoutes(site: site).add(to: router)
    ExerciseRoutes(site: site).add(to: router)
    EventRoutes(site: site, streams: streams).add(to: router)
    AssetRoutes(site: site).add(to: router)
    return router
}

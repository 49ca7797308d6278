import Foundation
import Hummingbird
import Logging
import NIOCore
import Newsroom

/// The web interface as one service: `try buildApplication(newsroom, reach: Reach())`. Tests call the same.
///
/// - Parameters:
///   - reach: where it listens, and how browsers get there. Whether anybody may sign in yet is for the caller to see to.
///   - onRunning: called with the port once requests are answered.
/// - Throws: ``WebError`` when a page or style sheet cannot be read.
public func buildApplication(
    _ newsroom: Newsroom, reach: Reach = Reach(), logger: Logger? = nil, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws(WebError) -> some ApplicationProtocol {
    try buildApplication(newsroom, reach: reach, streams: 500, logger: logger, onRunning: onRunning)
}

/// - Parameters:
///   - streams: how many pages may be kept up to date at the same time.
///   - patience: how long a request may stay half sent, or a line quiet, before it is closed. An open live page is no quiet line.
func buildApplication(
    _ newsroom: Newsroom, reach: Reach, streams: Int, heartbeat: Duration = .seconds(15), patience: TimeAmount = .seconds(30),
    logger: Logger?,
    onRunning: @escaping @Sendable (Int) async -> Void
) throws(WebError) -> some ApplicationProtocol {
    let files = try ResourceFolder.find()
    let site = Site(newsroom: newsroom, templates: try Templates(folder: files.pages), assets: try AssetLibrary(folder: files.assets))
    return Application(
        router: buildRouter(site, reach: reach, streams: StreamCount(most: streams), heartbeat: heartbeat),
        server: .http1(configuration: .init(idleTimeout: patience)),
        configuration: ApplicationConfiguration(address: .hostname(reach.host, port: reach.port), serverName: nil),
        onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? reach.port) },
        logger: logger ?? Logger(label: "eenmond.web"))
}

/// Middleware from the outside in, then every group of routes.
func buildRouter(
    _ site: Site, reach: Reach, streams: StreamCount, heartbeat: Duration = .seconds(15)
) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: APIMark())
    router.add(middleware: SecurityHeaders(reach: reach))
    // Twice: the outer one for what goes wrong before it is known who asks.
    router.add(middleware: ErrorPages(site: site))
    router.add(middleware: KnownHost(reach: reach))
    router.add(middleware: KnownVisitor(site: site))
    router.add(middleware: ErrorPages(site: site))
    router.add(middleware: SameOrigin(reach: reach))
    router.add(middleware: FormToken())
    router.add(middleware: Doorkeeper(site: site))
    SetUpRoutes(site: site).add(to: router)
    SignInRoutes(site: site).add(to: router)
    LinkRoutes(site: site).add(to: router)
    SignOnRoutes(site: site).add(to: router)
    MineRoutes(site: site).add(to: router)
    CodesRoutes(site: site).add(to: router)
    UserRoutes(site: site).add(to: router)
    ConfidentialRoutes(site: site).add(to: router)
    OverviewRoutes(site: site).add(to: router)
    OpeningRoutes(site: site).add(to: router)
    IncidentRoutes(site: site).add(to: router)
    StoryRoutes(site: site).add(to: router)
    FactRoutes(site: site).add(to: router)
    SurroundingsRoutes(site: site).add(to: router)
    MediaRoutes(site: site).add(to: router)
    WatchRoutes(site: site).add(to: router)
    WatchFormRoutes(site: site).add(to: router)
    CheckRoutes(site: site).add(to: router)
    HitRoutes(site: site).add(to: router)
    MessageRoutes(site: site).add(to: router)
    ChecklistRoutes(site: site).add(to: router)
    DiagnosisRoutes(site: site).add(to: router)
    LogRoutes(site: site).add(to: router)
    RaadRoutes(site: site).add(to: router)
    FirstMessageRoutes(site: site).add(to: router)
    ApprovalRoutes(site: site).add(to: router)
    FeedRoutes(site: site).add(to: router)
    NormRoutes(site: site).add(to: router)
    StyleRoutes(site: site).add(to: router)
    TemplateRoutes(site: site).add(to: router)
    PartRoutes(site: site).add(to: router)
    RuleRoutes(site: site).add(to: router)
    FeedTieRoutes(site: site).add(to: router)
    LineRoutes(site: site).add(to: router)
    MandateRoutes(site: site).add(to: router)
    DossierRoutes(site: site).add(to: router)
    SearchRoutes(site: site).add(to: router)
    ContactRoutes(site: site).add(to: router)
    ScenarioRoutes(site: site).add(to: router)
    ExerciseRoutes(site: site).add(to: router)
    EventRoutes(site: site, streams: streams, heartbeat: heartbeat).add(to: router)
    AssetRoutes(site: site).add(to: router)
    APIRoutes(site: site).add(to: router)
    return router
}

import Accounts
import Foundation
import Incident
import LoopbackServer
import Logging
import NIOCore
import Newsroom
import ServiceLifecycle
import Storage

@testable import Web

/// The real web interface on a free port, over a real newsroom in a folder of its own.
struct TestSite {
    let newsroom: Newsroom
    let port: Int
    /// Of somebody with every role, who is signed in; of nobody on a site that is not set up.
    let browser: Browser

    /// Runs `body` against a site, and cleans up after it.
    ///
    /// - Parameter isSetUp: false for a newsroom as it is at its first start.
    static func with(
        streams: Int = 100, isSetUp: Bool = true, clock: WallClock = .system, reach: Reach = Reach(port: 0),
        heartbeat: Duration = .seconds(15), signOn: SignOnSettings? = nil, patience: TimeAmount = .seconds(30),
        logger: Logger? = nil,
        _ body: (TestSite) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var configuration = Configuration()
        configuration.allowPrivateAddresses = true
        configuration.signOn = signOn
        var setup = Newsroom.Setup(
            dataFolder: folder, root: DataRoot(folder: repository), configuration: configuration, clock: clock,
            servedAt: "http://127.0.0.1:9")
        setup.passwordCost = PasswordCost(logN: 4, r: 8, p: 1)
        let newsroom = try Newsroom(setup)
        let (ports, ready) = AsyncStream<Int>.makeStream()
        let application = try buildApplication(
            newsroom, reach: reach, streams: streams, heartbeat: heartbeat, patience: patience, logger: logger ?? quiet
        ) {
            ready.yield($0)
        }
        let group = ServiceGroup(services: [newsroom.changeWatcher(), application], logger: quiet)
        let serving = Task { try await group.run() }
        defer { serving.cancel() }
        guard let port = await ports.first(where: { _ in true }) else { return }
        let browser = Browser(port: port)
        let site = TestSite(newsroom: newsroom, port: port, browser: browser)
        if isSetUp { try await site.signIn(browser, as: Set(UserRole.allCases), name: "A. de Vries") }
        try await body(site)
        await group.triggerGracefulShutdown()
        try await serving.value
        await newsroom.shutdown()
    }

    /// A browser of a colleague with these roles, signed in.
    func browser(as roles: UserRole..., name: String = "B. Jansen") async throws -> Browser {
        let browser = Browser(port: port)
        try await signIn(browser, as: Set(roles), name: name)
        return browser
    }

    /// Makes an account, without the password that nobody needs here, and gives the browser a session of it.
    @discardableResult
    func signIn(_ browser: Browser, as roles: Set<UserRole>, name: String) async throws -> Account {
        let short = name.lowercased().filter { $0.isLetter } + String(try await newsroom.accounts().count)
        let taken = try await newsroom.accounts().map(\.displayName)
        let shown = taken.contains(name) ? "\(name) \(taken.count)" : name
        let account = try await newsroom.addAccount(name: short, displayName: shown, roles: roles, by: "test")
        let secret = try await newsroom.openSession(for: account, from: Caller(address: "127.0.0.1", browser: "test"), how: nil)
        browser.keep("eenmond-sessie", secret.text)
        return account
    }

    /// An incident with one confirmed and one unconfirmed fact.
    /// - Parameter signalled: seconds from now.
    func incident(
        title: String = "Brand in sporthal De Waterlelie", exercise: Bool = false, signalled: TimeInterval = 0
    ) async throws -> Incident {
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let opening = Opening(
            title: title, municipality: "Waterrijk", place: "Sportlaan", lead: lead,
            signalledAt: newsroom.clock.now.addingTimeInterval(signalled), exercise: exercise)
        let incident = try await newsroom.openIncident(opening, by: "A. de Vries")
        let known = NewFact(text: "In sporthal De Waterlelie is brand.", topic: .what, source: "brandweer")
        let fact = try await newsroom.addFact(known, to: incident.id, by: "A. de Vries")
        try await newsroom.confirmFact(fact, of: incident.id, source: "officier van dienst", by: "A. de Vries")
        let heard = NewFact(text: "De brand begon in de kantine.", topic: .cause, source: "omstander")
        _ = try await newsroom.addFact(heard, to: incident.id, by: "A. de Vries")
        return try await newsroom.incident(incident.id)
    }

    /// Brings a news item in the way that news comes in: a feed over HTTP, and a poll.
    func publish(_ title: String, text: String, link: String = "https://omroep.example/1", on server: LoopbackServer) async throws {
        let feed = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Omroep Waterrijk</title>
            <item><guid>\(link)</guid><title>\(title.forXML)</title><link>\(link.forXML)</link><description>\(text.forXML.forXML)</description></item>
            </channel></rss>
            """
        let path = "/\(UUID().uuidString).xml"
        server.route(path, .ok(feed))
        _ = try await newsroom.addFeed(server.url(path))
        _ = try await newsroom.pollOnce()
    }

    private static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let quiet: Logger = {
        var logger = Logger(label: "web-tests")
        logger.logLevel = .critical
        return logger
    }()
}

extension String {
    fileprivate var forXML: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;") }
}

extension String {
    /// Times that `part` stands in this text.
    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

extension LogVerdict {
    /// Where a log does not fit its seals; nil when all of it does.
    var breaks: LogBreak? {
        switch self {
        case .intact: nil
        case .broken(let found): found
        }
    }
}

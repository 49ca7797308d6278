import ArgumentParser
import Foundation
import Logging
import NIOCore
import Newsroom
import ServiceLifecycle
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Start the newsroom in the browser, with the poller.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The address to listen on; 0.0.0.0 for all. Only this computer until there is an account.") var host = "127.0.0.1"

    func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port is a number from 1 to 65535.") }
    }

    func run() async throws {
        // The poller must reach the exercise's own feed on this very server; nothing else inside is opened.
        let own = Reach(host: host).isLoopback || isEverywhere ? "127.0.0.1:\(port)" : "\(host):\(port)"
        let newsroom = try await common.newsroom(allowing: [own], servedAt: "http://\(own)")
        let isSetUp = try await newsroom.hasAccounts()
        let reach = Reach(
            host: isSetUp ? host : "127.0.0.1", port: port, publicAddress: newsroom.configuration.publicAddress,
            trustedProxies: newsroom.configuration.trustedProxies)
        let common = common
        var logger = Logger(label: "eenmond.web")
        logger.logLevel = common.verbose ? .info : .error
        let wantsMore = !Reach(host: host).isLoopback
        let application = try buildApplication(newsroom, reach: reach, logger: logger) { port in
            Self.greet(newsroom, reach, port: port, isSetUp: isSetUp, wantsMore: wantsMore, common)
            common.tellOfContact(newsroom.configuration)
        }
        do {
            try await Running.untilSignal([newsroom.pollingService { Self.tell($0, common) }, newsroom.changeWatcher(), application])
        } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
            throw Explanation(
                .unavailable,
                "Poort \(port) op \(reach.host) is niet vrij. Kies een andere met --port, of stop het programma dat hem gebruikt.")
        }
        await newsroom.shutdown()
    }

    private var isEverywhere: Bool { ["0.0.0.0", "::", "[::]"].contains(host) }

    private static func greet(
        _ newsroom: Newsroom, _ reach: Reach, port: Int, isSetUp: Bool, wantsMore: Bool, _ common: CommonOptions
    ) {
        let address = reach.publicAddress ?? "http://\(reach.host):\(port)"
        guard isSetUp else {
            common.note(
                "Eenmond staat klaar op http://127.0.0.1:\(port). Er zijn nog geen accounts, daarom luistert Eenmond alleen op deze computer."
            )
            common.note("Zit u achter een proxy? Dan vraagt de pagina deze code: \(newsroom.setUpCode)")
            if wantsMore {
                common.note("Tot er een account is, luistert Eenmond alleen op deze computer. Start daarna opnieuw voor --host.")
            }
            return
        }
        common.note(
            "Eenmond staat klaar op \(address)" + (reach.isLoopback && reach.publicAddress == nil ? " (alleen op deze computer)." : "."))
        guard !reach.isLoopback, reach.publicAddress?.hasPrefix("https://") != true else { return }
        common.note(
            "Zonder TLS gaan wachtwoorden leesbaar over het netwerk. Zet een proxy met TLS ervoor en zet publicAddress in configuration.yml."
        )
    }

    /// The page shows each feed's health; the terminal hears of a poller in trouble, and of feeds only when asked.
    private static func tell(_ event: PollEvent, _ common: CommonOptions) {
        if case .damaged(let feed, let what) = event { return common.detail("\(feed): \(what)") }
        if case .brokenWatch(let broken) = event { return Terminal.note(BrokenWatchWords.line(broken)) }
        if case .alarm(let alarm) = event { return common.note(alarm.words) }
        guard case .failed(let feed, let why) = event else { return }
        if feed == PollingService.ownName { Terminal.note("\(feed): \(why)") } else { common.detail("\(feed): \(why)") }
    }
}

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
    @Option(help: "The port on this computer; only this computer can reach it until there are accounts.") var port = 8080

    func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port is a number from 1 to 65535.") }
    }

    func run() async throws {
        // The poller must reach the exercise's own feed on this very server; nothing else inside is opened.
        let newsroom = try await common.newsroom(allowing: ["127.0.0.1:\(port)"], servedAt: "http://127.0.0.1:\(port)")
        let common = common
        var logger = Logger(label: "eenmond.web")
        logger.logLevel = common.verbose ? .info : .error
        let application = try buildApplication(newsroom, host: "127.0.0.1", port: port, logger: logger) { port in
            common.note("Eenmond staat klaar op http://127.0.0.1:\(port) (alleen op deze computer, want er zijn nog geen accounts).")
        }
        do {
            try await Running.untilSignal([newsroom.pollingService { Self.tell($0, common) }, newsroom.changeWatcher(), application])
        } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
            throw Explanation(
                .unavailable, "Poort \(port) op 127.0.0.1 is niet vrij. Kies een andere met --port, of stop het programma dat hem gebruikt."
            )
        }
        await newsroom.shutdown()
    }

    /// The page shows each feed's health; the terminal hears of a poller in trouble, and of feeds only when asked.
    private static func tell(_ event: PollEvent, _ common: CommonOptions) {
        if case .alarm(let alarm) = event { return common.note(alarm.words) }
        guard case .failed(let feed, let why) = event else { return }
        if feed == PollingService.ownName { Terminal.note("\(feed): \(why)") } else { common.detail("\(feed): \(why)") }
    }
}

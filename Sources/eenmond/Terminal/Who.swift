import ArgumentParser
import Foundation

/// Who does it; goes into the log.
struct WhoOption: ParsableArguments {
    @Option(help: ArgumentHelp("Who does this; goes into the log (default: your user name).", valueName: "name"))
    var by: String?

    var name: String {
        let environment = ProcessInfo.processInfo.environment
        return [by, environment["EENMOND_USER"], environment["USER"], environment["LOGNAME"]].lazy.compactMap { $0 }
            .first { !$0.isEmpty } ?? "onbekend"
    }
}

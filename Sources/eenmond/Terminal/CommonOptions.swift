import ArgumentParser
import Foundation
import Newsroom

/// What every command understands.
struct CommonOptions: ParsableArguments {
    @Flag(help: "Print machine output (JSON) on stdout and nothing else there.")
    var json = false

    @Flag(name: [.short, .long], help: "Print only what was asked for.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Print what happens on the way.")
    var verbose = false

    @Option(help: ArgumentHelp("Folder with the database (else EENMOND_DATA, else the XDG data folder).", valueName: "dir"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "Folder with Feeds, Templates, Principles and Scenarios (else EENMOND_ROOT, else beside the program).", valueName: "dir"))
    var root: String?

    /// A message on stderr, unless the user wants quiet.
    func note(_ text: String) {
        if !quiet { Terminal.note(text) }
    }

    /// A message on stderr for who wants to know all.
    func detail(_ text: String) {
        if verbose { Terminal.note(text) }
    }

    var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Where the database lives.
    var dataFolder: URL {
        if let data { return URL(filePath: data) }
        if let data = environment["EENMOND_DATA"], !data.isEmpty { return URL(filePath: data) }
        if let xdg = environment["XDG_DATA_HOME"], xdg.hasPrefix("/") { return URL(filePath: xdg).appending(path: "eenmond") }
        return FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/share/eenmond")
    }

    /// The folders that the municipality edits.
    func dataRoot() throws -> DataRoot {
        guard let found = DataRoot.find(flag: root, environment: environment, executable: Bundle.main.executableURL) else {
            throw Explanation(
                .configuration,
                "\(root ?? "naast het programma"): geen map met Templates en Principles. Noem de map met --root of EENMOND_ROOT.")
        }
        return found
    }
}

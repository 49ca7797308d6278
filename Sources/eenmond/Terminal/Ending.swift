import ArgumentParser
import Foundation
import Newsroom

/// How the program ends: exit codes follow sysexits, and every failure prints one line.
enum Ending {
    /// `check` found something that needs a person.
    static let foundSomething = ExitCode(1)

    static func end(with error: any Error) -> Never {
        if isOfTheParser(error) { endWithUsage(error) }
        let explanation = Explanation(error)
        Terminal.note("eenmond: \(explanation.text)")
        Foundation.exit(explanation.kind.exitCode)
    }

    /// Help and version go to stdout as the parser writes them; wrong usage is one line, like every failure.
    private static func endWithUsage(_ error: any Error) -> Never {
        guard EenmondCommand.exitCode(for: error) == .validationFailure else { EenmondCommand.exit(withError: error) }
        let help = EenmondCommand.fullMessage(for: error).split(separator: "\n").last { $0.contains("--help") }
        let lines = EenmondCommand.message(for: error).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let what = lines.isEmpty ? "this command cannot be read" : lines.joined(separator: " ")
        let next = help.map { $0.trimmingCharacters(in: .whitespaces) } ?? "See 'eenmond --help'."
        Terminal.note("eenmond: \(what). \(next)".replacing("..", with: "."))
        Foundation.exit(EX_USAGE)
    }

    /// Help, version, exit codes and usage errors: the argument parser knows how to say those.
    private static func isOfTheParser(_ error: any Error) -> Bool {
        error is ExitCode || error is CleanExit || error is ValidationError
            || String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }
}

extension Explanation.Kind {
    /// sysexits.h
    var exitCode: Int32 {
        switch self {
        case .usage: 64
        case .badData: 65
        case .missing: 66
        case .unavailable: 69
        case .internal: 70
        case .cannotWrite: 73
        case .configuration: 78
        }
    }
}

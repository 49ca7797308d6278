import ArgumentParser
import Foundation
import Newsroom
import Watching

/// `eenmond surges …`
struct SurgesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "surges", abstract: "Sudden growth, and silence.", subcommands: [SurgesDetect.self, SurgesList.self])
}

/// Looks for surges in a plain series, without a database (contract: `surges detect`).
struct SurgesDetect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "detect", abstract: "Find surges in a series of timestamp,value rows.")

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("CSV with rows timestamp,value, in order; a head line may stand above; - for stdin.", valueName: "file"))
    var series: String
    @Option(help: "Least count that can be a surge.") var least: Double = SurgeParameters().leastCount
    @Option(help: "Least score: minus the logarithm (base 10) of the chance.") var score: Double = SurgeParameters().leastScore

    func validate() throws {
        guard least >= 0, score > 0 else { throw ValidationError("--least and --score are numbers above 0.") }
    }

    func run() async throws {
        var parameters = SurgeParameters()
        parameters.leastCount = least
        parameters.leastScore = score
        var detector = SurgeDetector(parameters)
        for point in try SeriesFile.read(InputFile(series)) {
            guard let alarm = detector.take(point.value, at: point.moment) else { continue }
            if common.json {
                try JSONLine.print(SurgeLine(timestamp: point.timestamp, value: alarm.value, expected: alarm.expected, score: alarm.score))
            } else {
                Terminal.line(
                    "\(point.timestamp)  gezien \(SurgeLine.text(alarm.value)), verwacht \(SurgeLine.text(alarm.expected)), "
                        + "score \(SurgeLine.text(alarm.score))")
            }
        }
    }
}

/// One alarm in machine output (contract). The timestamp is as the series wrote it.
struct SurgeLine: Encodable {
    let timestamp: String
    let value: Double
    let expected: Double
    let score: Double

    static func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)".replacing(".0", with: "").replacing(".", with: ",") }
}

struct SurgesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the surges of an incident and the feeds that are silent, newest first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let alarms = try await common.newsroom().alarms(of: incident.incidentID())
        if common.json { return try alarms.forEach { try JSONLine.print(AlarmLine($0)) } }
        guard !alarms.isEmpty else { return common.note("Er zijn geen pieken of stiltes gezien.") }
        for alarm in alarms { Terminal.line(alarm.words) }
    }
}

/// One alarm of the newsroom in machine output.
struct AlarmLine: Encodable {
    let kind: String
    let incident: String?
    let query: String?
    let feed: String?
    let at: Date
    let seen: Double
    let expected: Double
    let score: Double
    let sources: Int
    let foundAt: Date
    let overAt: Date?
    let why: String

    init(_ alarm: Alarm) {
        kind = alarm.kind.rawValue
        incident = alarm.incident?.rawValue
        query = alarm.query
        feed = alarm.feed
        at = alarm.at
        seen = alarm.seen
        expected = alarm.expected
        score = alarm.score
        sources = alarm.sources
        foundAt = alarm.found
        overAt = alarm.over
        why = alarm.words
    }
}

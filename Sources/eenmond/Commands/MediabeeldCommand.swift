import ArgumentParser
import Foundation
import Incident
import Newsroom
import Watching

/// `eenmond mediabeeld`: the media around an incident in numbers.
struct MediabeeldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediabeeld", abstract: "The media around an incident in numbers: hours, sources, story lines, labels, surges.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let beeld = try await common.newsroom().mediabeeld(of: incident.incidentID())
        if common.json { return try JSONLine.print(MediabeeldLine(beeld)) }
        guard beeld.items > 0 else { return common.note("Er is nog geen nieuws. Haal nieuws op met 'eenmond poll --once'.") }
        Terminal.line(
            "\(beeld.items.counting("bericht", "berichten")), \(beeld.texts.counting("tekst", "verschillende teksten")), "
                + "\(beeld.sources.count.counting("bron", "bronnen"))")
        section(
            "Per uur",
            beeld.hours.filter { $0.items > 0 }.suffix(12).map { hour in
                "\(DutchTimes.short(hour.start, now: beeld.at))  \(hour.texts.counting("tekst", "teksten")) uit "
                    + hour.sources.counting("bron", "bronnen")
            })
        section("Bronnen", beeld.sources.prefix(10).map { "\($0.name)  \($0.items.counting("bericht", "berichten"))" })
        section("Verhaallijnen", beeld.lines.prefix(10).map { "\($0.id)  \($0.title)  \($0.texts.counting("tekst", "teksten"))" })
        section(
            "Waar het over gaat",
            ItemLabel.allCases.compactMap { label in
                beeld.labels[label].map { "\(label.rawValue)  \($0.counting("tekst", "teksten"))" }
            })
        section("Pieken en stiltes", beeld.alarms.prefix(10).map(\.words))
    }

    private func section(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        Terminal.line("\n" + Terminal.bold(title))
        for line in lines { Terminal.line("    " + line) }
    }
}

/// The same in machine output.
struct MediabeeldLine: Encodable {
    let at: Date
    let items: Int
    let texts: Int
    let hours: [Mediabeeld.Hour]
    let sources: [Mediabeeld.Source]
    let stories: [StoryLineSummary]
    let labels: [String: Int]
    let alarms: [AlarmLine]

    init(_ beeld: Mediabeeld) {
        at = beeld.at
        items = beeld.items
        texts = beeld.texts
        hours = beeld.hours
        sources = beeld.sources
        stories = beeld.lines
        labels = Dictionary(uniqueKeysWithValues: beeld.labels.map { ($0.rawValue, $1) })
        alarms = beeld.alarms.map(AlarmLine.init)
    }
}

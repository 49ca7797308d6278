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
    struct Hour: Encodable {
        let start: Date
        let items: Int
        let texts: Int
        let sources: Int
    }

    struct Source: Encodable {
        let name: String
        let items: Int
        let firsts: Int
    }

    let at: Date
    let items: Int
    let texts: Int
    let hours: [Hour]
    let sources: [Source]
    let stories: [StoryOut]
    let labels: [String: Int]
    let alarms: [AlarmLine]

    init(_ beeld: Mediabeeld) {
        at = beeld.at
        items = beeld.items
        texts = beeld.texts
        hours = beeld.hours.map { Hour(start: $0.start, items: $0.items, texts: $0.texts, sources: $0.sources) }
        sources = beeld.sources.map { Source(name: $0.name, items: $0.items, firsts: $0.firsts) }
        stories = beeld.lines.map(StoryOut.init)
        labels = Dictionary(uniqueKeysWithValues: beeld.labels.map { ($0.rawValue, $1) })
        alarms = beeld.alarms.map(AlarmLine.init)
    }
}

import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom

/// `eenmond incident checklist …`; without a word more it shows the lists.
struct IncidentChecklist: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist", abstract: "Show the checklists of an incident, and tick what is done.",
        subcommands: [ChecklistList.self, ChecklistTick.self, ChecklistUntick.self], defaultSubcommand: ChecklistList.self)
}

struct ChecklistList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show the checklists with what is ticked.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "Only this list: aanpak, communicatie, raad.") var list: String?

    func run() async throws {
        let newsroom = try await common.newsroom()
        let found = try await newsroom.incident(incident.incidentID())
        let all = try newsroom.checklists()
        // The word 'list' may also stand behind the incident.
        let wanted = list == "list" ? nil : list
        let lists = all.filter { wanted == nil || $0.id == wanted }
        guard !lists.isEmpty else {
            throw Explanation(.missing, "Lijst \"\(wanted ?? "")\" is er niet. Kies uit: \(all.map(\.id).joined(separator: ", ")).")
        }
        for checklist in lists {
            if common.json {
                try checklist.items.forEach { try JSONLine.print(ChecklistLine(checklist, $0, found.tick(of: $0.id))) }
            } else {
                show(checklist, found)
            }
        }
    }

    private func show(_ checklist: Checklist, _ incident: Incident) {
        let done = checklist.items.count { incident.tick(of: $0.id)?.isDone == true }
        Terminal.line("\(Terminal.bold(checklist.title))  \(done) van \(checklist.items.count)")
        var step: String?
        for item in checklist.items {
            if let next = item.step, next != step {
                Terminal.line("  \(next)")
                step = next
            }
            let tick = incident.tick(of: item.id)
            let isDone = tick?.isDone == true
            let proof =
                isDone ? tick.map { "  [\($0.by), \(DutchMoment($0.at).short(at: Date()))\($0.note.map { ": \($0)" } ?? "")]" } ?? "" : ""
            Terminal.line("  [\(isDone ? "x" : " ")] \(item.id)  \(item.text)\(proof)")
        }
        if let meaning = checklist.meaning(for: incident) { Terminal.line("  \(meaning)") }
        Terminal.line()
    }
}

/// What ticking and taking a tick away share.
struct TickOptions: ParsableArguments {
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "The item, as 'checklist list' shows it.") var item: String
    @Option(help: ArgumentHelp("Who answers for it.", valueName: "name")) var by: String
    @Option(help: "What was done or found.") var note: String?

    func run(_ common: CommonOptions, isDone: Bool) async throws {
        let changed = try await common.newsroom().tick(item, of: incident.incidentID(), isDone: isDone, note: note, by: by)
        guard let tick = changed.tick(of: item) else { return }
        if common.json { return try JSONLine.print(tick) }
        Terminal.line(isDone ? "Afgevinkt: \(item), door \(tick.by)." : "Weer open: \(item).")
    }
}

struct ChecklistTick: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tick", abstract: "Tick an item, with name and time.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var tick: TickOptions

    func run() async throws { try await tick.run(common, isDone: true) }
}

struct ChecklistUntick: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "untick", abstract: "Take a tick away; the log remembers both.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var tick: TickOptions

    func run() async throws { try await tick.run(common, isDone: false) }
}

/// One item of a checklist in machine output.
private struct ChecklistLine: Encodable {
    let list: String
    let item: String
    let step: String?
    let text: String
    let done: Bool
    let by: String?
    let at: Date?
    let note: String?

    init(_ list: Checklist, _ item: Checklist.Item, _ tick: Tick?) {
        self.list = list.id
        self.item = item.id
        step = item.step
        text = item.text
        done = tick?.isDone == true
        by = done ? tick?.by : nil
        at = done ? tick?.at : nil
        note = done ? tick?.note : nil
    }
}

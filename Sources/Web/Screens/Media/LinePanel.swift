import Incident
import Newsroom

/// What a person can correct about one story line.
struct LinePanel {
    let number: Int64
    let nameAction: String
    let joinAction: String
    let splitAction: String
    let name: Field
    let other: Field
    let canJoin: Bool
    let canSplit: Bool
    let canChange: Bool

    init?(_ line: Int64, _ lines: [StoryLineSummary], of incident: Incident, mayChange: Bool) {
        guard let summary = lines.first(where: { $0.id == line }) else { return nil }
        let base = "/incidenten/\(incident.id)/lijnen/\(line)"
        let others = lines.filter { $0.id != line }
        number = line
        nameAction = base + "/naam"
        joinAction = base + "/samen"
        splitAction = base + "/splitsen"
        name = Field("titel", in: FormState(), or: summary.title, prefix: "lijn-")
        other = Field("met", in: FormState(), prefix: "lijn-", choices: others.prefix(100).map { ("\($0.id)", $0.title) })
        canChange = mayChange
        canJoin = mayChange && !others.isEmpty
        canSplit = mayChange && summary.texts > 1
    }
}

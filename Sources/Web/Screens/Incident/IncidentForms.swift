import Incident

/// Forms of the incident page that came back with problems.
struct IncidentForms {
    var fact = FormState()
    var settling: [FactID: FormState] = [:]
    var handOver = FormState()
    var mandate = FormState()

    /// All problems as links, for the top of the page.
    var summary: [ProblemLink] {
        fact.summary(prefix: "feit-") + settling.sorted { $0.key < $1.key }.flatMap { $1.summary(prefix: "\($0.rawValue)-") }
            + handOver.summary(prefix: "leiding-") + mandate.summary(prefix: "mandaat-")
    }
}

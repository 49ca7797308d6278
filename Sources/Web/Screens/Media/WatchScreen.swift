import DutchText
import Foundation
import Incident
import Newsroom
import Watching

/// The editor of a watch query: what it would have found in the last day, and by which words.
struct WatchScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let query: Field
    let addAction: String
    let tryAction: String
    let partHref: String
    let trial: WatchTrialPanel?

    init(_ incident: Incident, strip: Strip, form: FormState, trial: WatchTrialPanel?) {
        let base = "/incidenten/\(incident.id)/zoekvragen"
        self.strip = strip
        problems = form.summary()
        hasProblems = !problems.isEmpty
        query = Field("vraag", in: form)
        addAction = base
        tryAction = base + "/nieuw"
        partHref = base + "/proef"
        self.trial = trial
    }
}

/// What came of trying a query.
struct WatchTrialPanel: Sendable {
    /// "12 van de 340 berichten van de afgelopen 24 uur"
    let summary: String
    let warnings: [String]
    let forms: [FormRow]
    let hasForms: Bool
    let hits: [HitRow]
    let hasHits: Bool
    /// What is wrong with the query, when it cannot be read.
    let problem: String?

    /// A word that made a hit.
    struct FormRow: Sendable {
        let form: String
        /// "samenstelling met “brand”"
        let how: String?
        let count: String
        /// The query without this form; nil when it cannot be struck.
        let without: String?
        let strikeHref: String?
    }

    init(_ trial: WatchTrial, at now: Date) {
        summary = Words.Trial.summary(trial.itemsFound, of: trial.itemsRead)
        warnings = trial.warnings.compactMap(Words.Trial.warning)
        forms = trial.forms.prefix(40).map { entry in
            let without = WatchTrialPanel.query(trial.query, without: entry.form)
            return FormRow(
                form: entry.form.text, how: Words.form(entry.form.form.rawValue, term: entry.form.term),
                count: Words.counted(entry.items, "bericht", "berichten"), without: without,
                strikeHref: without.map { "?vraag=\($0.forAddress)" })
        }
        hasForms = !forms.isEmpty
        hits = trial.newest.enumerated().map {
            HitRow(id: Int64($0), queries: [], item: $1.item, spans: $1.spans, at: now)
        }
        hasHits = !hits.isEmpty
        problem = nil
    }

    /// The query with this form struck; nil for the word of the query itself, which would leave nothing.
    private static func query(_ text: String, without form: WatchTrial.Form) -> String? {
        guard form.form == .inflection || form.form == .compound else { return nil }
        return try? WatchQuery(parsing: text).striking(form.text, from: form.term).text
    }

    init(problem: String) {
        summary = ""
        (warnings, forms, hasForms, hits, hasHits) = ([], [], false, [], false)
        self.problem = problem
    }

}

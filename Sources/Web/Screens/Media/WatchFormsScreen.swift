import Incident
import Newsroom
import Watching

/// One query of an incident, and the words in the news that answer it.
struct WatchFormsScreen {
    let strip: Strip
    let query: String
    let summary: String
    let forms: [Row]
    let hasForms: Bool
    let problems: [ProblemLink]
    let hasProblems: Bool
    let action: String
    let canChange: Bool
    let form: Field
    let term: Field
    let hasTerms: Bool

    /// A form and what it answers.
    struct Row {
        let form: String
        let term: String
        let about: String
        let isStruck: Bool
        let canStrike: Bool
        let action: String
    }

    init(
        _ query: String, _ found: ArchiveForms, number: Int64, of incident: Incident, strip: Strip, form: FormState, mayChange: Bool
    ) {
        let action = "/incidenten/\(incident.id)/zoekvragen/\(number)/vormen"
        let canChange = mayChange && incident.isOpen
        self.strip = strip
        self.query = query
        self.action = action
        self.canChange = canChange
        summary = Words.forms(found)
        forms = found.forms.prefix(120).map { form in
            let how = Words.form(form.kind.rawValue, term: form.term)
            return Row(
                form: form.form, term: form.term,
                about: [how, Words.counted(form.items, "bericht", "berichten")].compactMap { $0 }.joined(separator: ", "),
                isStruck: form.isStruck, canStrike: canChange && form.canBeStruck && !form.isStruck, action: action)
        }
        hasForms = !forms.isEmpty
        problems = form.summary()
        hasProblems = !problems.isEmpty
        self.form = Field("vorm", in: form)
        var terms: [String] = []
        for form in found.forms where form.canBeStruck && !terms.contains(form.term) { terms.append(form.term) }
        term = Field("woord", in: form, choices: [("", "het enige woord")] + terms.map { ($0, $0) })
        hasTerms = terms.count > 1
    }
}

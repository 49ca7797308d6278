import Incident

/// A text that somebody pasted, and what there is to say of it.
struct CheckScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let text: Field
    let file: Field
    let kind: Field
    let incident: Field
    let findings: FindingsPanel?

    init(_ form: FormState, incidents: [Incident], findings: FindingsPanel?) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        text = Field("tekst", in: form)
        file = Field("bestand", in: form)
        kind = Field(
            "soort", in: form,
            choices: [("", "een andere tekst")] + MessagesScreen.order.map { ($0.rawValue, Words.kind($0).lowercased()) })
        incident = Field("incident", in: form, choices: [("", "geen incident")] + incidents.map { ($0.id.rawValue, $0.title) })
        self.findings = findings
    }
}

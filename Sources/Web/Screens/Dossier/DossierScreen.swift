/// The form that opens an incident from a file.
struct DossierScreen {
    let dossier: Field
    let file: Field
    let problems: [ProblemLink]
    let hasProblems: Bool

    init(_ form: FormState) {
        dossier = Field("dossier", in: form)
        file = Field("bestand", in: form)
        problems = form.summary()
        hasProblems = !problems.isEmpty
    }
}

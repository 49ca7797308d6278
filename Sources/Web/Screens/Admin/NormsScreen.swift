import Newsroom

/// What the organisation has set, and a form that changes it.
struct NormsScreen {
    let first: Field
    let update: Field
    let poll: Field
    let incidentPoll: Field
    let keepNews: Field
    let origin: String
    let retention: String
    let problems: [ProblemLink]
    let hasProblems: Bool

    init(_ configuration: Configuration, form: FormState) {
        let field = { (norm: Norm) in Field(norm.rawValue, in: form, or: "\(norm.value(in: configuration))") }
        first = field(.firstMessage)
        update = field(.update)
        poll = field(.poll)
        incidentPoll = field(.incidentPoll)
        keepNews = field(.keepNews)
        origin = Words.Admin.normSource
        retention = Words.Admin.retention
        problems = form.summary()
        hasProblems = !problems.isEmpty
    }
}

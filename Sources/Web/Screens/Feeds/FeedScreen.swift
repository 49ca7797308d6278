import Newsroom
import Storage

/// One feed: how it does, and how it is asked for.
struct FeedScreen {
    let row: FeedRow
    let evidence: String?
    let ties: [TieRow]
    let hasTies: Bool
    let problems: [ProblemLink]
    let hasProblems: Bool
    let name: Field
    let group: Field
    let pollEvery: Field
    let userAgent: Field
    let userName: Field
    let password: Field
    let cookie: Field
    let hasPassword: Bool
    let hasCookie: Bool
    /// Whether the settings that few feeds need stand open: there are some, or the feed asks for them.
    let isOpen: Bool
    let proxy: Field
    let fetchesArticles: Bool
    let takesAnyCertificate: Bool

    init(_ report: FeedReport, row: FeedRow, ties: [TieRow], form: FormState) {
        self.ties = ties
        hasTies = !ties.isEmpty
        let settings = report.feed.settings
        self.row = row
        evidence = report.known?.evidence
        problems = form.summary()
        hasProblems = !problems.isEmpty
        name = Field("titel", in: form, or: report.feed.title ?? "")
        group = Field("groep", in: form, or: report.feed.groupPath.joined(separator: "/"))
        pollEvery = Field("elke", in: form, or: settings.pollEvery.map { "\($0 / 60)" } ?? "")
        userAgent = Field("agent", in: form, or: settings.userAgent ?? "")
        userName = Field("toegang-naam", in: form, or: settings.userName ?? "")
        password = .secret("toegang-wachtwoord", in: form)
        cookie = .secret("cookie", in: form)
        hasPassword = settings.password != nil
        hasCookie = settings.cookie != nil
        isOpen = hasProblems || hasPassword || hasCookie || ["http-401", "http-403", "http-407"].contains(report.feed.state.lastErrorCode)
        proxy = Field("proxy", in: form, or: settings.proxy ?? "")
        fetchesArticles = settings.fetchesArticles
        takesAnyCertificate = settings.takesAnyCertificate
    }
}

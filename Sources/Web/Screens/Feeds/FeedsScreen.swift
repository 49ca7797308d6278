import Newsroom

/// The page of the feeds, by folder.
struct FeedsScreen {
    let groups: [Group]
    let hasFeeds: Bool
    let total: String
    let problems: [ProblemLink]
    let hasProblems: Bool
    let address: Field
    let folder: Field
    /// An address that did not answer, to follow all the same.
    let anyway: String?
    let municipality: Field
    let list: Field
    let listFile: Field
    let isListWrong: Bool
    /// Feeds to choose from, found on a page.
    let found: [Choice]
    let hasFound: Bool
    let suggestions: [Choice]
    let hasSuggestions: Bool
    let suggestedFor: String?
    /// Lines of an import that were not taken.
    let report: [String]
    let hasReport: Bool
    let removed: Removed?
    /// What reading took and brought, in the last week.
    let figures: [Figure]
    let hasFigures: Bool

    /// One number.
    struct Figure {
        let figureName: String
        let value: String
    }

    /// Feeds of one folder.
    struct Group {
        let groupName: String
        let count: String
        let isTroubled: Bool
        let feeds: [FeedRow]
    }

    /// A feed that may be followed.
    struct Choice {
        let id: String
        let url: String
        let name: String
        let why: String
        let isFollowed: Bool
    }

    /// A feed that is no longer followed, to put it back.
    struct Removed {
        let name: String
        let url: String
    }

    /// What the page shows besides the list.
    struct Extra {
        var form = FormState()
        var found: FoundFeeds?
        var suggestions: [FeedSuggestion] = []
        var municipality: String?
        var report: ImportReport?
        var removed: Removed?
        var anyway: String?
    }

    init(_ groups: [(name: String, feeds: [FeedRow])], extra: Extra, figures: PollFigures) {
        self.groups = groups.map { name, feeds in
            Group(
                groupName: name.isEmpty ? Words.noGroup : name, count: Words.counted(feeds.count, "bron", "bronnen"),
                isTroubled: feeds.contains(where: \.isTroubled), feeds: feeds)
        }
        hasFeeds = !groups.isEmpty
        total = Words.counted(groups.map(\.feeds.count).reduce(0, +), "bron", "bronnen")
        problems = extra.form.summary()
        hasProblems = !problems.isEmpty
        address = Field("adres", in: extra.form)
        folder = Field("map", in: extra.form)
        anyway = extra.anyway
        municipality = Field("gemeente", in: extra.form, or: extra.municipality ?? "")
        list = Field("opml", in: extra.form)
        listFile = Field("opml-bestand", in: extra.form)
        isListWrong = list.problem != nil || listFile.problem != nil
        found =
            extra.found?.feeds.enumerated().map {
                Choice(id: "gevonden-\($0)", url: $1.url, name: $1.title ?? $1.url, why: $1.url, isFollowed: false)
            } ?? []
        hasFound = !found.isEmpty
        suggestions = extra.suggestions.enumerated().map {
            Choice(
                id: "voorstel-\($0)", url: $1.url, name: $1.title, why: $1.why + ($1.note.map { " \($0)" } ?? ""), isFollowed: $1.isFollowed
            )
        }
        hasSuggestions = !suggestions.isEmpty
        suggestedFor = extra.municipality
        report =
            extra.report.map { report in
                [Words.imported(added: report.added, known: report.known)]
                    + report.lines.filter { $0.outcome == .refused || $0.warning != nil }.map {
                        "Regel \($0.line): \($0.title ?? $0.url ?? ""): \($0.warning ?? $0.outcome.words)"
                    }
            } ?? []
        hasReport = !report.isEmpty
        removed = extra.removed
        self.figures = figures.polls == 0 ? [] : Words.figures(figures).map { Figure(figureName: $0, value: $1) }
        hasFigures = !self.figures.isEmpty
    }
}

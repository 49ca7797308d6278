/// The page of the feeds, by group.
struct FeedsScreen {
    let groups: [Group]
    let hasFeeds: Bool
    let problems: [ProblemLink]
    let hasProblems: Bool
    let address: Field

    /// Feeds that belong together.
    struct Group {
        let groupName: String
        let feeds: [FeedRow]
    }

    init(_ feeds: [FeedRow], form: FormState) {
        groups = Dictionary(grouping: feeds, by: \.group).sorted { $0.key < $1.key }
            .map { Group(groupName: $0, feeds: $1.sorted { $0.title.lowercased() < $1.title.lowercased() }) }
        hasFeeds = !feeds.isEmpty
        problems = form.summary()
        hasProblems = !problems.isEmpty
        address = Field("adres", in: form)
    }
}

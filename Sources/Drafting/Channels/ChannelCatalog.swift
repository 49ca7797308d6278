/// The channels and what each allows.
public struct ChannelCatalog: Sendable {
    /// In the order of the file.
    public let all: [ChannelRules]

    init(_ rules: [ChannelRules]) { all = rules }

    /// What this channel allows.
    ///
    /// - Throws: `.unknownChannel`, with the nearest name.
    public func rules(_ channel: Channel) throws(TemplateError) -> ChannelRules {
        guard let rules = all.first(where: { $0.channel == channel }) else {
            throw TemplateError(
                .unknownChannel, file: "kanalen.yml", name: channel.rawValue,
                suggestion: Spelling.nearest(to: channel.rawValue, among: all.map(\.channel.rawValue)))
        }
        return rules
    }

    /// A post for no channel in particular must fit the one with the least room; that is the shortest limit.
    var strictest: ChannelRules {
        all.min { ($0.limit, $0.channel.rawValue) < ($1.limit, $1.channel.rawValue) } ?? ChannelCatalog.anyChannel
    }

    /// For a folder without `kanalen.yml`.
    private static let anyChannel = ChannelRules(
        channel: .x, title: "X", unit: .weighted, limit: 280, byteLimit: nil, linkLength: 23, bareLinks: true, emojiAsBytes: false,
        source: "twitter-text config v3")
}

import Drafting
import Newsroom

/// What a person must know of a post before it is placed: how long it is, what does not fit, how it goes in parts.
struct PostNotes {
    let lines: [String]

    init(_ draft: Draft, _ rules: ChannelRules) {
        let length = draft.length
        let counted = "\(rules.title): \(length.counted) van \(length.limit ?? rules.limit) \(length.unit.words)"
        guard let place = rules.overflow(in: draft.text) else {
            lines = [length.fits ? "\(counted)." : "\(counted): te lang."]
            return
        }
        let scalars = Array(draft.text.unicodeScalars)
        let kept = String(String.UnicodeScalarView(scalars[..<place])).suffix(20).onOneLine
        let over = String(String.UnicodeScalarView(scalars[place...])).onOneLine
        let posts = PostThread.posts(of: draft.text, rules: rules)
        lines =
            ["\(counted): te lang. Na “…\(kept)” past niet meer: “\(over)”"]
            + (posts.count > 1 ? ["In \(posts.count) delen:"] + posts.enumerated().map { "  \($0 + 1). \($1.onOneLine)" } : [])
    }
}

extension Substring {
    fileprivate var onOneLine: String { String(self).onOneLine }
}

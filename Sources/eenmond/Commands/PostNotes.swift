import Drafting
import Foundation
import Newsroom

/// What a person must know of a post before it is placed: how long it is, what does not fit, how it goes in parts.
struct PostNotes {
    let lines: [String]

    /// - Parameter text: as it is kept; of a thread each post counts by itself.
    init(_ text: String, _ rules: ChannelRules) {
        let kept = PostThread.kept(text)
        guard kept.count < 2 else {
            lines = kept.enumerated().flatMap { number, post in
                PostNotes(post, rules).lines.map { "Post \(number + 1) van \(kept.count): \($0)" }
            }
            return
        }
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let length = rules.length(of: text)
        let counted = "\(rules.title): \(length.counted) van \(length.limit ?? rules.limit) \(length.unit.words)"
        guard let place = rules.overflow(in: text) else {
            lines = [length.fits ? "\(counted)." : "\(counted): te lang."]
            return
        }
        let scalars = Array(text.unicodeScalars)
        let before = String(String.UnicodeScalarView(scalars[..<place])).suffix(20).onOneLine
        let over = String(String.UnicodeScalarView(scalars[place...])).onOneLine
        let posts = PostThread.posts(of: text, rules: rules)
        lines =
            ["\(counted): te lang. Na “…\(before)” past niet meer: “\(over)”"]
            + (posts.count > 1 ? ["In \(posts.count) delen:"] + posts.enumerated().map { "  \($0 + 1). \($1.onOneLine)" } : [])
    }
}

extension Substring {
    fileprivate var onOneLine: String { String(self).onOneLine }
}

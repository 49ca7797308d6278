import DutchText
import Foundation
import Watching

/// A news item as every list shows it: its head and the words around what was found, marked, with where and when it stood and why it is here.
struct FoundText: Sendable {
    let title: [MarkedPiece]
    let excerpt: [MarkedPiece]
    let cutBefore: Bool
    let cutAfter: Bool
    let source: String
    /// The icon of its site, from our own address.
    let icon: String
    let time: String
    let stamp: String
    /// Where the item stands; nil when it has no address that is safe to follow.
    let link: String?
    /// Whether this is not the first version.
    let isRevised: Bool
    /// The queries that found it, as they were written, each once.
    let queries: [String]
    /// Words that are not the query's own: "“marktplein”: samenstelling met “markt”".
    let forms: [String]

    init(_ item: NewsItem, queries: [String], spans: [Span], at now: Date) {
        let inText = spans.filter { $0.field == .text }
        let excerpt = Excerpt(of: item.text, around: inText.map(\.start).min())
        title = MarkedPiece.pieces(of: item.title, spans: spans.filter { $0.field == .title })
        self.excerpt = MarkedPiece.pieces(of: excerpt.text, spans: inText, offset: excerpt.offset)
        cutBefore = excerpt.cutBefore
        cutAfter = excerpt.cutAfter
        source = item.source
        icon = "/iconen/\(item.feed)"
        time = DutchMoment(item.published).short(at: now)
        stamp = item.published.stamp
        link = item.link.flatMap(WebLink.safe)
        isRevised = item.revision > 1
        self.queries = FoundText.unique(queries)
        forms = FoundText.unique(
            spans.compactMap { span in Words.form(span.form.rawValue, term: span.term).map { "“\(span.text)”: \($0)" } })
    }

    private static func unique(_ list: [String]) -> [String] {
        var seen: [String] = []
        for text in list where !seen.contains(text) { seen.append(text) }
        return seen
    }
}

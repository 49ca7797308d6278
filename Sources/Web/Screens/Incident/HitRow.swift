import DutchText
import Foundation
import Watching

/// One news item that watch queries found, with the words that it was found by.
struct HitRow: Sendable {
    /// The newest hit on this item.
    let id: Int64
    let item: Int64
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
    /// The queries that found it, as they were written.
    let queries: [String]
    /// Words that are not the query's own: "marktplein: samenstelling met “markt”".
    let forms: [String]
    /// "gewijzigd" when this is not the first version.
    let isRevised: Bool

    init(id: Int64, queries: [String], item: NewsItem, spans: [Span], at now: Date) {
        let inText = spans.filter { $0.field == .text }
        let excerpt = Excerpt(of: item.text, around: inText.map(\.start).min())
        self.id = id
        self.item = item.id
        title = MarkedPiece.pieces(of: item.title, spans: spans.filter { $0.field == .title })
        self.excerpt = MarkedPiece.pieces(of: excerpt.text, spans: inText, offset: excerpt.offset)
        cutBefore = excerpt.cutBefore
        cutAfter = excerpt.cutAfter
        source = item.source
        icon = "/iconen/\(item.feed)"
        time = DutchMoment(item.published).short(at: now)
        stamp = item.published.stamp
        link = item.link.flatMap(WebLink.safe)
        self.queries = queries
        forms = HitRow.forms(of: spans)
        isRevised = item.revision > 1
    }

    private static func forms(of spans: [Span]) -> [String] {
        var seen: [String] = []
        for span in spans {
            guard let form = Words.form(span.form.rawValue, term: span.term) else { continue }
            let line = "“\(span.text)”: \(form)"
            if !seen.contains(line) { seen.append(line) }
        }
        return seen
    }
}

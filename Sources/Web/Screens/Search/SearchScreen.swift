import DutchText
import Foundation
import Newsroom

/// What was found for a few words, in news, facts and messages.
struct SearchScreen {
    let query: Field
    let isAsked: Bool
    let items: [Row]
    let hasItems: Bool
    let facts: [Row]
    let hasFacts: Bool
    let messages: [Row]
    let hasMessages: Bool
    let isEmpty: Bool

    /// One thing that was found.
    struct Row {
        let href: String?
        let words: String
        let about: String
        let excerpt: String?
    }

    init(_ words: String, _ results: SearchResults, at now: Date) {
        query = Field("vraag", in: FormState(), or: words)
        isAsked = !words.isEmpty
        items = results.items.map {
            Row(
                href: $0.link.flatMap(WebLink.safe), words: $0.title, about: "\($0.source), \(DutchMoment($0.published).short(at: now))",
                excerpt: $0.text.isEmpty ? nil : Excerpt(of: $0.text, around: nil, length: 160).text)
        }
        facts = results.facts.map {
            Row(
                href: "/incidenten/\($0.incident.id)#\($0.fact.id)", words: $0.fact.text,
                about: "\(Words.status($0.fact.status)), \($0.incident.title)", excerpt: nil)
        }
        messages = results.messages.map {
            Row(
                href: "/incidenten/\($0.incident.id)/berichten/\($0.draft.id)",
                words: Words.kind($0.draft.kind) + ($0.draft.channel.map { " voor \(Words.channel($0))" } ?? ""),
                about: "versie \($0.draft.version), \($0.incident.title)", excerpt: nil)
        }
        hasItems = !items.isEmpty
        hasFacts = !facts.isEmpty
        hasMessages = !messages.isEmpty
        isEmpty = isAsked && !hasItems && !hasFacts && !hasMessages
    }
}

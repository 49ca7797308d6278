import DutchText
import Foundation
import Incident
import Storage
import Watching

extension Newsroom {
    /// Looks for words in all news, and in facts and messages of incidents. Case and accents do not count; every word must be there.
    /// News is searched with the query language; what is no query (a lone quotation mark) is looked for as words there too.
    ///
    /// - Parameter isVisible: which incidents the person may read.
    public func search(_ words: String, limit: Int = 50, isVisible: (IncidentID) -> Bool = { _ in true }) async throws -> SearchResults {
        let wanted = words.split(whereSeparator: \.isWhitespace).map { Newsroom.plain(String($0)) }.filter { !$0.isEmpty }
        guard !wanted.isEmpty else { return SearchResults(items: [], facts: [], messages: []) }
        let hasAll = { (text: String) in
            let text = Newsroom.plain(text)
            return wanted.allSatisfy(text.contains)
        }
        var facts: [SearchResults.FoundFact] = []
        var messages: [SearchResults.FoundMessage] = []
        // What is real comes before an exercise.
        let all = try await incidents().filter { isVisible($0.id) }
        for incident in all.filter({ !$0.exercise }) + all.filter(\.exercise) {
            facts += incident.facts.reversed().filter { hasAll($0.text) }.map { SearchResults.FoundFact(incident: incident, fact: $0) }
            messages += try await drafts(of: incident.id).filter { hasAll($0.text) }.map {
                SearchResults.FoundMessage(incident: incident, draft: $0)
            }
        }
        return SearchResults(
            items: try await news(words, limit: limit), facts: Array(facts.prefix(limit)),
            messages: Array(messages.prefix(limit)))
    }

    private func news(_ words: String, limit: Int) async throws -> [NewsItem] {
        guard let query = try? WatchQuery(parsing: words) else { return try await store.items.search(words, limit: limit) }
        return try await store.archive.search(ArchiveQuery(query), ArchiveFilter(), limit: limit, after: nil).answers.map(\.item)
    }

    private static func plain(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "nl"))
    }
}

import Foundation
import Incident
import Storage
import Watching

extension Newsroom {
    /// How many stored items that answer are read for their forms when nobody says otherwise: a few seconds at most.
    public static let mostItemsForForms = 100_000

    /// The forms by which a query, saved or not, is answered in the stored news, newest items first.
    ///
    /// - Throws: `QueryError` with the position of what cannot be understood.
    public func forms(of query: String, atMost limit: Int = Newsroom.mostItemsForForms) async throws -> ArchiveForms {
        let parsed = try WatchQuery(parsing: query)
        let search = ArchiveQuery(parsed.withoutStruckForms)
        var tally = FormTally(parsed)
        var cursor: ItemCursor?
        // The index of words names the items that may answer, in the whole archive; only those are read.
        repeat {
            let size = min(Newsroom.formsBatch, limit - tally.itemsRead)
            let page = try await store.archive.search(search, limit: size, after: cursor, most: Newsroom.formsBatch * 10)
            for answer in page.answers { tally.take(WatchedText(answer.item)) }
            cursor = page.next
        } while cursor != nil && tally.itemsRead < limit
        let read = try await store.items.count(since: cursor)
        return ArchiveForms(forms: tally.forms, itemsRead: read, itemsHit: tally.itemsHit, isWhole: cursor == nil)
    }

    /// The forms of a query of an incident.
    public func forms(of number: Int64, in id: IncidentID, atMost limit: Int = Newsroom.mostItemsForForms) async throws -> ArchiveForms {
        try await forms(of: watch(number, of: id).query, atMost: limit)
    }

    /// Strikes a form from a query: it answers no longer, and hits that it alone made vanish. What a person accepted stays.
    ///
    /// - Parameters:
    ///   - form: as ``FoundForm`` shows it.
    ///   - term: the word of the query to strike it from; nil for each word that it answers.
    /// - Returns: the query as it is kept now, under the same number.
    /// - Throws: `QueryError` `.unknownForm` when it answers no word of the query.
    @discardableResult
    public func strike(_ form: String, from term: String? = nil, of number: Int64, in id: IncidentID, by who: String) async throws -> Watch
    {
        let old = try await watch(number, of: id)
        return try await rewrite(old, to: WatchQuery(parsing: old.query).striking(form, from: term), by: who)
    }

    /// Allows a form: one that was struck answers again, another one is added. The news of the last week is looked through for it.
    ///
    /// - Parameter term: the word of the query that it is added to; needed when the query has more than one.
    /// - Returns: the query as it is kept now, under the same number, and how many hits came of it.
    @discardableResult
    public func allow(
        _ form: String, for term: String? = nil, of number: Int64, in id: IncidentID, by who: String
    ) async throws -> (watch: Watch, hits: Int) {
        let old = try await watch(number, of: id)
        let watch = try await rewrite(old, to: WatchQuery(parsing: old.query).allowing(form, for: term), by: who)
        return (watch, try await lookBack(for: watch))
    }

    private static let formsBatch = 2000

    private func watch(_ number: Int64, of id: IncidentID) async throws -> Watch {
        guard let watch = try await watches(of: id).first(where: { $0.id == number }) else {
            throw Explanation(.missing, "Zoekvraag \(number) is er niet bij \(id). Kijk de lijst na met 'eenmond watch list \(id)'.")
        }
        return watch
    }

    private func rewrite(_ old: Watch, to query: WatchQuery, by who: String) async throws -> Watch {
        guard query.text != old.query else { return old }
        let matcher = Matcher([(old.id, query)])
        return try await store.watches.rewrite(old.id, to: query.text, at: clock.now, by: who) { item in
            matcher.hits(in: WatchedText(item)).first.map { ItemMatch(watch: $0.query, spans: HitSpans.json($0.spans)) }
        }
    }
}

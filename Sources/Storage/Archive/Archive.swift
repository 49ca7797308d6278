import Foundation
import Incident
import Watching

/// Searching through all items: the word index finds candidates, the query decides.
public struct Archive: Sendable {
    /// Up to so many candidates are put in order first; with more, items are walked from the newest on.
    private static let fewCandidates = 10_000
    /// How many items are walked past in the first step, and read in one step.
    private static let walkStep = 4_000
    private static let shortStep = 256
    private static let readStep = 64
    /// So many items are walked past at most: a page then ends early.
    private static let mostWalked = 200_000

    private let database: any Database
    private let verdicts = ArchiveVerdicts()
    /// How often the words of a query may stand in items before looking all of them up takes longer than walking from the newest item on.
    private let fewPlaces: Int

    init(_ database: any Database, fewPlaces: Int = 40_000) {
        self.database = database
        self.fewPlaces = fewPlaces
    }

    /// A page of answers, newest first.
    ///
    /// What is rare is looked up in the index and put in order. What is common is not: the newest items are walked instead, a few thousand at a
    /// time, and the index is asked about those alone, until the page is full.
    ///
    /// - Parameters:
    ///   - query: what to look for.
    ///   - cursor: where the page before ended; nil for the first page.
    ///   - most: so many candidates are read at most: a page then ends early, and says where to go on.
    public func search(
        _ query: ArchiveQuery, _ filter: ArchiveFilter = ArchiveFilter(), limit: Int = 50, after cursor: ItemCursor? = nil,
        most: Int = 5_000
    ) async throws -> ArchivePage {
        try await database.read { connection in
            let expression = try query.candidates(verdicts: verdicts) { part in try Archive.words(holding: part, connection) }
            let lists = try Archive.lists(filter, connection)
            // Within an incident or source few of the newest items answer, so that looking up pays for longer.
            let few = lists.isEmpty ? fewPlaces : fewPlaces * 3
            // A word that stands in every fifth item fills a page from the newest few hundred: reading those costs less than asking for them.
            let many = max(few, try Archive.count("SELECT max(id) / 5 AS items FROM item", connection))
            let places = try Archive.places(of: expression, atMost: many, connection)
            let found = places <= few ? try Archive.candidates(expression, connection) : nil
            let page = PageBuilder(query: query, limit: limit, most: most)
            guard let wanted = Archive.common(to: lists + [found].compactMap { $0 }) else {
                return try Archive.walk(nil, expression, page, filter, cursor, isUsual: places >= many, connection)
            }
            if wanted.count <= Archive.fewCandidates {
                return try Archive.sorted(wanted, page, filter, cursor, connection)
            }
            return try Archive.walk(NumberSet(wanted), found == nil ? expression : .everything, page, filter, cursor, connection)
        }
    }

    /// In how many items each of some forms stands, as far as it stands anywhere: for who is about to save a query.
    public func counts(of words: [String]) async throws -> [String: Int] {
        try await database.read { connection in
            var counts: [String: Int] = [:]
            for word in words {
                let count = try Archive.count(connection.dialect.fullText.itemCount(of: word), connection)
                if count > 0 { counts[word] = count }
            }
            return counts
        }
    }

    private static func words(holding part: String, _ connection: any Connection) throws -> [String] {
        try connection.rows(connection.dialect.fullText.words(holding: part)).map { try $0["word"] }
    }

    /// How often the words of an expression stand in items: what it costs to look them all up.
    ///
    /// - Parameter most: more need not be counted.
    private static func places(of expression: CandidateExpression, atMost most: Int, _ connection: any Connection) throws -> Int {
        switch expression {
        case .word(let word): try count(connection.dialect.fullText.itemCount(of: word), connection)
        case .prefix(let prefix): try count(connection.dialect.fullText.itemCount(beginning: prefix), connection)
        case .any(let parts): try parts.reduce(0) { $0 >= most ? $0 : $0 + (try places(of: $1, atMost: most, connection)) }
        case .all(let parts): try parts.map { try places(of: $0, atMost: most, connection) }.min() ?? 0
        case .everything: .max
        case .nothing: 0
        }
    }

    private static func count(_ sql: SQL, _ connection: any Connection) throws -> Int {
        try connection.row(sql)?["items"] ?? 0
    }

    /// Numbers of the items that may answer, ascending.
    ///
    /// - Parameter range: only items with these numbers.
    private static func candidates(
        _ expression: CandidateExpression, in range: ClosedRange<Int64>? = nil, _ connection: any Connection
    ) throws -> [Int64] {
        guard let match = connection.dialect.fullText.match(expression) else { return [] }
        let part: SQL = range.map { " AND rowid BETWEEN \($0.lowerBound) AND \($0.upperBound)" } ?? ""
        return try connection.numbers("SELECT rowid FROM item_words WHERE item_words MATCH \(match)\(sql: part)")
    }

    /// The items of an incident, and those of a source; no list for what is not asked.
    private static func lists(_ filter: ArchiveFilter, _ connection: any Connection) throws -> [[Int64]] {
        var lists: [[Int64]] = []
        if let incident = filter.incident {
            lists.append(
                try connection.numbers("SELECT DISTINCT item FROM hit WHERE incident = \(incident) AND vanished_at IS NULL ORDER BY item"))
        }
        if let source = filter.source {
            lists.append(try connection.numbers("SELECT id FROM item WHERE source = \(source) OR site = \(source) ORDER BY id"))
        }
        return lists
    }

    /// What stands in all lists; nil when there is none.
    private static func common(to lists: [[Int64]]) -> [Int64]? {
        guard let shortest = lists.min(by: { $0.count < $1.count }) else { return nil }
        return lists.count == 1 ? shortest : lists.reduce(shortest) { NumberSet($1).kept(of: $0) }
    }

    private static func sorted(
        _ wanted: [Int64], _ page: PageBuilder, _ filter: ArchiveFilter, _ cursor: ItemCursor?, _ connection: any Connection
    ) throws -> ArchivePage {
        var places: [ItemCursor] = []
        for start in stride(from: 0, to: wanted.count, by: 500) {
            let part = Array(wanted[start..<min(start + 500, wanted.count)])
            let rows = try connection.rows(
                "SELECT id, published_at FROM item WHERE id IN (\(part))\(sql: filter.condition)\(sql: place(after: cursor))")
            places += try rows.map { ItemCursor(published: try $0["published_at"], item: try $0["id"]) }
        }
        places.sort { ($1.published, $1.item) < ($0.published, $0.item) }
        var page = page
        try page.read(places, connection)
        return page.page(reached: nil)
    }

    /// Goes over the items from the newest on, in steps that grow, and reads those that may answer.
    ///
    /// - Parameters:
    ///   - wanted: only items with these numbers; nil for all.
    ///   - expression: what the index is asked about the items of each step.
    ///   - isUsual: so many items answer that the first step is a short one, and its items are read without asking the index.
    private static func walk(
        _ wanted: NumberSet?, _ expression: CandidateExpression, _ page: PageBuilder, _ filter: ArchiveFilter, _ cursor: ItemCursor?,
        isUsual: Bool = false, _ connection: any Connection
    ) throws -> ArchivePage {
        var page = page
        var cursor = cursor
        var walked = 0
        var step = isUsual ? shortStep : walkStep
        while !page.isFull, walked < mostWalked {
            let rows = try connection.rows(
                """
                SELECT id, published_at FROM item WHERE 1 = 1\(sql: filter.condition)\(sql: place(after: cursor))
                ORDER BY published_at DESC, id DESC LIMIT \(step)
                """)
            let places = try rows.map { ItemCursor(published: try $0["published_at"], item: try $0["id"]) }
            var asked = wanted.map { wanted in places.filter { wanted.contains($0.item) } } ?? places
            if expression != .everything, step != shortStep {
                let candidates = try candidates(expression, among: places, connection)
                asked = asked.filter { candidates.contains($0.item) }
            }
            try page.read(asked, connection)
            guard places.count == step, let last = places.last else { return page.page(reached: nil) }
            cursor = last
            walked += step
            step = step == shortStep ? walkStep : step * 2
        }
        return page.page(reached: cursor)
    }

    /// Which of some items may answer. Items that were published together mostly have numbers close together: the index is asked for such
    /// runs of numbers.
    private static func candidates(
        _ expression: CandidateExpression, among places: [ItemCursor], _ connection: any Connection
    ) throws -> NumberSet {
        let numbers = places.map(\.item).sorted()
        var found: [Int64] = []
        var start = 0
        for next in 1...max(numbers.count, 1) where next >= numbers.count || numbers[next] - numbers[next - 1] > widestGap {
            guard start < numbers.count else { break }
            found += try candidates(expression, in: numbers[start]...numbers[min(next, numbers.count) - 1], connection)
            start = next
        }
        return NumberSet(found)
    }

    /// Items between two of a run that are looked up for nothing.
    private static let widestGap: Int64 = 2_000

    private static func place(after cursor: ItemCursor?) -> SQL {
        cursor.map { " AND (published_at, id) < (\($0.published), \($0.item))" } ?? ""
    }

    /// Reads candidates until the page is full.
    private struct PageBuilder {
        let query: ArchiveQuery
        let limit: Int
        let most: Int
        private var answers: [ArchiveAnswer] = []
        private var read = 0
        private var last: ItemCursor?
        private var isCut = false

        init(query: ArchiveQuery, limit: Int, most: Int) {
            self.query = query
            self.limit = limit
            self.most = most
        }

        var isFull: Bool { answers.count >= limit || read >= most }

        mutating func read(_ places: [ItemCursor], _ connection: any Connection) throws {
            for start in stride(from: 0, to: places.count, by: Archive.readStep) {
                guard !isFull else {
                    isCut = true
                    return
                }
                let part = places[start..<min(start + Archive.readStep, places.count)]
                let rows = try connection.rows("SELECT \(sql: NewsItem.columns) FROM item WHERE id IN (\(part.map(\.item)))")
                let items = Dictionary(uniqueKeysWithValues: try rows.map { try NewsItem($0) }.map { ($0.id, $0) })
                for place in part {
                    guard !isFull else {
                        isCut = true
                        return
                    }
                    read += 1
                    last = place
                    if let item = items[place.item], let spans = query.spans(in: item) {
                        answers.append(ArchiveAnswer(item: item, spans: spans))
                    }
                }
            }
        }

        /// - Parameter reached: the last item that was walked past; nil when there are no more.
        func page(reached: ItemCursor?) -> ArchivePage {
            ArchivePage(answers: answers, next: isCut ? last : reached)
        }
    }
}

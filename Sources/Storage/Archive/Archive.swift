import Foundation
import Incident
import Watching

/// Searching through all items: the word index finds candidates, the query decides.
public struct Archive: Sendable {
    /// Up to so many candidates are put in order first; with more, items are walked from the newest on.
    private static let fewCandidates = 4_000
    /// How many items are walked past in one step, and read in one step.
    private static let walkStep = 4_000
    private static let readStep = 64

    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// A page of answers, newest first.
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
            let expression = try query.candidates { part in try Archive.words(holding: part, connection) }
            guard let wanted = try Archive.wanted(expression, filter, connection) else {
                return try Archive.walk(nil, query, filter, limit, cursor, most, connection)
            }
            if wanted.count <= Archive.fewCandidates {
                return try Archive.sorted(wanted, query, filter, limit, cursor, most, connection)
            }
            return try Archive.walk(NumberSet(wanted), query, filter, limit, cursor, most, connection)
        }
    }

    /// In how many items each of some forms stands, as far as it stands anywhere: for who is about to save a query.
    public func counts(of words: [String]) async throws -> [String: Int] {
        try await database.read { connection in
            var counts: [String: Int] = [:]
            for word in words {
                guard let match = connection.dialect.fullText.match(.word(word)) else { continue }
                let count = try connection.numbers("SELECT count(*) FROM item_words WHERE item_words MATCH \(match)").first ?? 0
                if count > 0 { counts[word] = Int(count) }
            }
            return counts
        }
    }

    private static func words(holding part: String, _ connection: any Connection) throws -> [String] {
        try connection.rows(connection.dialect.fullText.words(holding: part)).map { try $0["word"] }
    }

    /// Numbers of the items that may answer, ascending; nil when all may.
    private static func wanted(
        _ expression: CandidateExpression, _ filter: ArchiveFilter, _ connection: any Connection
    ) throws -> [Int64]? {
        var lists: [[Int64]] = []
        switch expression {
        case .everything: break
        case .nothing: return []
        default:
            guard let match = connection.dialect.fullText.match(expression) else { return [] }
            lists.append(try connection.numbers("SELECT rowid FROM item_words WHERE item_words MATCH \(match)"))
        }
        if let incident = filter.incident {
            lists.append(
                try connection.numbers("SELECT DISTINCT item FROM hit WHERE incident = \(incident) AND vanished_at IS NULL ORDER BY item"))
        }
        if let source = filter.source {
            lists.append(try connection.numbers("SELECT id FROM item WHERE source = \(source) OR site = \(source) ORDER BY id"))
        }
        guard let shortest = lists.min(by: { $0.count < $1.count }) else { return nil }
        return lists.count == 1 ? shortest : lists.dropFirst(0).reduce(shortest) { NumberSet($1).kept(of: $0) }
    }

    private static func sorted(
        _ wanted: [Int64], _ query: ArchiveQuery, _ filter: ArchiveFilter, _ limit: Int, _ cursor: ItemCursor?, _ most: Int,
        _ connection: any Connection
    ) throws -> ArchivePage {
        var places: [ItemCursor] = []
        for start in stride(from: 0, to: wanted.count, by: 500) {
            let part = Array(wanted[start..<min(start + 500, wanted.count)])
            let rows = try connection.rows(
                "SELECT id, published_at FROM item WHERE id IN (\(part))\(sql: filter.condition)\(sql: place(after: cursor))")
            places += try rows.map { ItemCursor(published: try $0["published_at"], item: try $0["id"]) }
        }
        places.sort { ($1.published, $1.item) < ($0.published, $0.item) }
        var page = PageBuilder(query: query, limit: limit, most: most)
        try page.read(places, connection)
        return page.page(isLast: true)
    }

    private static func walk(
        _ wanted: NumberSet?, _ query: ArchiveQuery, _ filter: ArchiveFilter, _ limit: Int, _ cursor: ItemCursor?, _ most: Int,
        _ connection: any Connection
    ) throws -> ArchivePage {
        var page = PageBuilder(query: query, limit: limit, most: most)
        var cursor = cursor
        while !page.isFull {
            let rows = try connection.rows(
                """
                SELECT id, published_at FROM item WHERE 1 = 1\(sql: filter.condition)\(sql: place(after: cursor))
                ORDER BY published_at DESC, id DESC LIMIT \(walkStep)
                """)
            let places = try rows.map { ItemCursor(published: try $0["published_at"], item: try $0["id"]) }
            try page.read(wanted.map { wanted in places.filter { wanted.contains($0.item) } } ?? places, connection)
            guard places.count == walkStep, let last = places.last else { return page.page(isLast: true) }
            cursor = last
        }
        return page.page(isLast: false)
    }

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

        func page(isLast: Bool) -> ArchivePage {
            ArchivePage(answers: answers, next: isLast && !isCut ? nil : last)
        }
    }
}

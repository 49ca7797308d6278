import Foundation
import Watching

/// Says to which queries an item answers.
public typealias ItemMatcher = (NewsItem) throws -> [ItemMatch]

/// What polling brought, stored in one step.
public struct Polls: Sendable {
    private let database: any Database
    private let known = KnownWords()

    init(_ database: any Database) { self.database = database }

    /// Records what a round of polls brought: states, new items, revisions and the hits in them, in one transaction. So there is
    /// never an item that was stored but not matched, whatever happens to the process.
    ///
    /// Recording an outcome twice is the same as recording it once. A feed that was removed meanwhile is passed over.
    ///
    /// - Parameters:
    ///   - outcomes: one for each feed that was polled. Other writers wait until all are stored: some hundred at a time.
    ///   - makeMatcher: makes a matcher for the queries that are active in this transaction; called at most once, and only when
    ///     there is an item to match. The queries come from inside so that none is missed that another process just added.
    /// - Returns: a record for each outcome, in the same order.
    public func record(
        _ outcomes: [PollOutcome], at now: Date, matching makeMatcher: @escaping @Sendable ([Watch]) throws -> ItemMatcher
    ) async throws -> [PollRecord] {
        let known = known
        let (records, words) = try await database.write { connection in
            let recording = Recording(connection: connection, now: now, known: known, makeMatcher: makeMatcher)
            let records = try outcomes.map { try recording.record($0) }
            try recording.finish()
            return (records, recording.addedWords)
        }
        known.add(words)
        return records
    }
}

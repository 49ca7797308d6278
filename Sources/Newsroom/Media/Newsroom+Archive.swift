import Foundation
import Incident
import Storage
import Watching

extension Newsroom {
    /// Searches all items with the query language, newest first.
    ///
    /// - Parameter cursor: the `next` of the page before; nil for the first page.
    /// - Throws: `QueryError` with the position of what cannot be understood, as ``addWatch(_:to:by:)`` does.
    public func searchArchive(
        _ text: String, _ filter: ArchiveFilter = ArchiveFilter(), limit: Int = 50, after cursor: ItemCursor? = nil
    ) async throws -> ArchivePage {
        let query = ArchiveQuery(try WatchQuery(parsing: text))
        if let id = filter.incident { _ = try await incident(id) }
        return try await store.archive.search(query, filter, limit: limit, after: cursor)
    }
}

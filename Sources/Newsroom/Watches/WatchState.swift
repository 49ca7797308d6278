import Storage
import Watching

/// A stored query and whether it works.
public struct WatchState: Sendable, Equatable, Identifiable {
    /// The query as it is kept.
    public let watch: Watch
    /// Why it finds nothing, in one line of Dutch; nil when it works. A query was read when it was saved, but a later version of
    /// Eenmond, or another program in the database, may make it unreadable.
    public let problem: String?

    /// Number of the query.
    public var id: Int64 { watch.id }

    init(_ watch: Watch) {
        self.watch = watch
        do {
            _ = try WatchQuery(parsing: watch.query)
            problem = nil
        } catch {
            problem = Explanation(error).text
        }
    }
}

import Incident
import Storage
import Watching

/// A live query that cannot be read any more and so finds nothing.
public struct BrokenWatch: Sendable, Equatable {
    /// Number of the query.
    public let watch: Int64
    /// Whose query it is.
    public let incident: IncidentID
    /// As it is kept.
    public let query: String
    /// Why, in one line of Dutch.
    public let why: String

    init(_ watch: Watch, _ error: QueryError) {
        self.watch = watch.id
        incident = watch.incident
        query = watch.query
        why = Explanation(error).text
    }
}

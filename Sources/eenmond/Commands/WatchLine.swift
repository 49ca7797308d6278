import Storage
import Watching

/// One watch query in machine output.
struct WatchLine: Encodable {
    let id: Int64
    let incident: String
    let query: String
    let hits: Int?
    /// Why it finds nothing; absent when it works.
    let problem: String?
    /// The forms that the archive holds.
    let forms: [FoundForm]?

    init(_ watch: Watch, hits: Int? = nil, problem: String? = nil, forms: [FoundForm]? = nil) {
        id = watch.id
        incident = watch.incident.rawValue
        query = watch.query
        self.hits = hits
        self.problem = problem
        self.forms = forms
    }
}

import Foundation
import Incident

/// Which items a search goes over.
public struct ArchiveFilter: Sendable, Equatable {
    /// Published at or after this moment.
    public var since: Date?
    /// Published before this moment.
    public var until: Date?
    /// Name of the source, or host of the site.
    public var source: String?
    /// Only hits of this incident.
    public var incident: IncidentID?

    /// All items, unless told otherwise.
    public init(since: Date? = nil, until: Date? = nil, source: String? = nil, incident: IncidentID? = nil) {
        self.since = since
        self.until = until
        self.source = source
        self.incident = incident
    }
}

extension ArchiveFilter {
    /// What the index of moments can decide; source and incident are lists of their own.
    var condition: SQL {
        var condition: SQL = ""
        if let since { condition = "\(sql: condition) AND published_at >= \(since)" }
        if let until { condition = "\(sql: condition) AND published_at < \(until)" }
        return condition
    }
}

import Foundation
import Watching

/// Which items of an incident to show.
public struct FoldedHitFilter: Sendable, Equatable {
    /// Only items with a hit in one of these states; nil for all.
    public var states: Set<HitState>?
    /// Only items that this query found.
    public var watch: Int64?
    /// Only items of this story line.
    public var line: Int64?
    /// Only items that a person gave this label.
    public var label: ItemLabel?
    /// Only items of this source.
    public var source: String?
    /// Only items that this person looks at.
    public var assignedTo: String?
    /// Only items published at or after this moment.
    public var since: Date?
    /// Only items published before this moment.
    public var until: Date?

    /// Everything, unless told otherwise.
    public init(
        states: Set<HitState>? = nil, watch: Int64? = nil, line: Int64? = nil, label: ItemLabel? = nil, source: String? = nil,
        assignedTo: String? = nil, since: Date? = nil, until: Date? = nil
    ) {
        self.states = states
        self.watch = watch
        self.line = line
        self.label = label
        self.source = source
        self.assignedTo = assignedTo
        self.since = since
        self.until = until
    }
}

extension FoldedHitFilter {
    /// Conditions on `incident_item`.
    var condition: SQL {
        var conditions: [SQL] = []
        if let line { conditions.append("incident_item.line = \(line)") }
        if let label { conditions.append("incident_item.label = \(label)") }
        if let assignedTo { conditions.append("incident_item.assigned_to = \(assignedTo)") }
        if let since { conditions.append("incident_item.published_at >= \(since)") }
        if let until { conditions.append("incident_item.published_at < \(until)") }
        if let source {
            conditions.append("EXISTS (SELECT 1 FROM item WHERE item.id = incident_item.item AND item.source = \(source))")
        }
        conditions.append(
            """
            EXISTS (SELECT 1 FROM hit WHERE hit.item = incident_item.item AND hit.incident = incident_item.incident\(sql: hitCondition))
            """)
        return SQL.join(conditions.map { " AND \(sql: $0)" }, separator: "")
    }

    private var hitCondition: SQL { HitFilter(states: states, watch: watch).condition }
}

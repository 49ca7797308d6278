/// Which hits of an incident to show.
public struct HitFilter: Sendable, Equatable {
    /// Only hits in one of these states; nil for all.
    public var states: Set<HitState>?
    /// Only hits of this query; nil for all.
    public var watch: Int64?
    /// Hits whose item changed so that it no longer answers to the query.
    public var includesVanished: Bool

    /// Everything that has not vanished, unless told otherwise.
    public init(states: Set<HitState>? = nil, watch: Int64? = nil, includesVanished: Bool = false) {
        self.states = states
        self.watch = watch
        self.includesVanished = includesVanished
    }
}

extension HitFilter {
    var condition: SQL {
        var conditions: [SQL] = []
        if let states { conditions.append("hit.state IN (\(states.sorted { $0.rawValue < $1.rawValue }))") }
        if let watch { conditions.append("hit.watch = \(watch)") }
        if !includesVanished { conditions.append("hit.vanished_at IS NULL") }
        return SQL.join(conditions.map { " AND \(sql: $0)" }, separator: "")
    }
}

/// How many hits an incident has, by what became of them.
public struct HitCounts: Sendable, Equatable {
    /// Hits that nobody has looked at.
    public var new = 0
    /// Hits that are about the incident.
    public var accepted = 0
    /// Hits that are not.
    public var dismissed = 0
    /// Hits in whatever state whose item no longer answers to the query; they are in none of the other counts.
    public var vanished = 0

    /// Counts that are known.
    public init(new: Int = 0, accepted: Int = 0, dismissed: Int = 0, vanished: Int = 0) {
        self.new = new
        self.accepted = accepted
        self.dismissed = dismissed
        self.vanished = vanished
    }

    /// All that still answer to their query.
    public var total: Int { new + accepted + dismissed }
}

extension HitCounts {
    mutating func add(_ row: Row) throws(StorageError) {
        let count: Int = try row["count"]
        guard try row["has_vanished"] == false else {
            vanished += count
            return
        }
        switch try row["state"] as HitState {
        case .new: new = count
        case .accepted: accepted = count
        case .dismissed: dismissed = count
        }
    }
}

import Incident

/// Looks at the messages of an incident once for everybody who asks between two changes: twenty people who open a page at the same moment
/// cost as much as one.
actor MessageBoard {
    private struct Kept {
        let mark: Int64
        let look: Task<[MessageStatus], any Error>
    }

    private var kept: [IncidentID: Kept] = [:]
    /// More than anybody works on at once; the board is then wiped.
    private static let most = 50

    /// - Parameters:
    ///   - mark: the newest change that whoever asks must see; a look from after it serves too.
    ///   - make: looks now.
    func messages(
        of id: IncidentID, since mark: Int64, _ make: @escaping @Sendable () async throws -> [MessageStatus]
    ) async throws -> [MessageStatus] {
        if let known = kept[id], known.mark >= mark { return try await known.look.value }
        if kept.count >= MessageBoard.most { kept.removeAll() }
        let look = Task { try await make() }
        kept[id] = Kept(mark: mark, look: look)
        do {
            return try await look.value
        } catch {
            // A failed look is nobody's answer.
            if kept[id]?.look == look { kept[id] = nil }
            throw error
        }
    }

    /// Templates or rules changed, and with them what holds a text.
    func wipe() { kept.removeAll() }
}

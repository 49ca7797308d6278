import Incident

/// Looks at the messages of an incident once for everybody who asks between two changes: twenty people who open a page at the same moment
/// cost as much as one.
actor MessageBoard {
    private struct Kept {
        let mark: Int64
        let edition: Int
        let look: Task<[MessageStatus], any Error>
    }

    private var kept: [IncidentID: Kept] = [:]
    /// More than anybody works on at once; the board is then wiped.
    private static let most = 50

    /// - Parameters:
    ///   - mark: the newest change that whoever asks must see; a look from after it serves too.
    ///   - edition: of templates and rules, on which rests what holds a text.
    ///   - make: looks now.
    func messages(
        of id: IncidentID, since mark: Int64, edition: Int, _ make: @escaping @Sendable () async throws -> [MessageStatus]
    ) async throws -> [MessageStatus] {
        if let known = kept[id], known.mark >= mark, known.edition == edition { return try await known.look.value }
        if kept.count >= MessageBoard.most { kept.removeAll() }
        let look = Task { try await make() }
        kept[id] = Kept(mark: mark, edition: edition, look: look)
        do {
            return try await look.value
        } catch {
            // A failed look is nobody's answer.
            if kept[id]?.look == look { kept[id] = nil }
            throw error
        }
    }
}

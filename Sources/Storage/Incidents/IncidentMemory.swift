import Incident
import Synchronization

/// What was read of incidents, each with the number of the last entry in its log. Whoever changes an incident or its messages, in whichever
/// process, adds to that log in the same transaction: as long as the number is the same, so is what was read. One look in an index then
/// stands for reading all tables.
final class IncidentMemory<Value: Sendable>: Sendable {
    private struct Kept {
        let mark: Int64
        let value: Value
    }

    private let kept = Mutex<[IncidentID: Kept]>([:])
    /// More than anybody works on at once; the memory then starts anew.
    private let most = 100

    /// What is known of an incident in this transaction, else what `read` finds; a nil is not kept.
    ///
    /// - Parameter connection: one that only reads. What a transaction wrote may yet be taken back, and the numbers of its entries are
    ///   then given out again.
    func value(
        of id: IncidentID, _ connection: any Connection, read: () throws(StorageError) -> Value?
    ) throws(StorageError) -> Value? {
        let mark = try IncidentReader(connection: connection).mark(of: id)
        if let known = kept.withLock({ $0[id] }), known.mark == mark { return known.value }
        guard let value = try read() else { return nil }
        keep(value, of: id, mark: mark)
        return value
    }

    /// What is known of an incident in this transaction; one that writes asks before it writes.
    func known(_ id: IncidentID, _ connection: any Connection) throws(StorageError) -> Value? {
        guard let known = kept.withLock({ $0[id] }) else { return nil }
        return try IncidentReader(connection: connection).mark(of: id) == known.mark ? known.value : nil
    }

    /// - Parameter mark: the number of the last log entry in the transaction that read the value, now committed.
    func keep(_ value: Value, of id: IncidentID, mark: Int64) {
        kept.withLock { kept in
            if kept.count >= most { kept.removeAll() }
            kept[id] = Kept(mark: mark, value: value)
        }
    }
}

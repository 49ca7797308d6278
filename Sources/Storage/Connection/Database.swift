/// A database that several tasks, and several processes, use at once.
///
/// Both methods suspend; the work itself runs on the engine's own threads, never on Swift's pool. A closure may throw its
/// own error, which comes out unchanged; the engine's errors come out as ``StorageError``.
protocol Database: Sendable {
    /// Reads one unchanging state of the database, at the same time as others read and write.
    func read<Value: Sendable>(_ work: @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Changes the database in one transaction: all of it lasts, power loss included, when the call returns; none of it when
    /// it throws, or when the task is cancelled meanwhile. Transactions of all processes come one after the other: what is read inside stays true until the end.
    @discardableResult func write<Value: Sendable>(_ work: @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Ends the use of the database, once the work under way is done. Later calls throw `.closed`.
    func close()
}

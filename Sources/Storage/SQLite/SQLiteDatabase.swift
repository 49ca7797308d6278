import Foundation
import GRDB
import Synchronization

/// SQLite in one file, through GRDB: one writer, several readers beside it, and other processes on the same file.
final class SQLiteDatabase: Database {
    let dialect = SQLiteDialect()
    /// Nil once closed. SQLite then folds the write-ahead log into the file, when the last work under way lets go of the pool:
    /// GRDB closes its readers first in that case, which its own `close()` does not.
    private let pool: Mutex<DatabasePool?>
    private let path: String

    /// Opens the file, or makes an empty one.
    ///
    /// - Parameter patience: how long to wait for another process, in seconds. A write takes milliseconds; a round of polls that
    ///   brings thousands of new items some seconds.
    /// - Throws: `.notADatabase`, `.cannotWrite`, `.damaged`, `.diskFull`, or `.busy` when another process holds it for long.
    init(path: String, patience: TimeInterval = 10) throws(StorageError) {
        self.path = path
        let pool = try StorageError.translating(path: path) {
            let pool = try SQLiteDatabase.openPool(path: path, patience: patience)
            // GRDB lowers this to NORMAL when it turns WAL on, after its hook for configuration has run. A confirmed fact must
            // survive a power cut: FULL makes each commit reach the disk before the call returns.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
        self.pool = Mutex(pool)
    }

    func read<Value: Sendable>(_ work: @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await translating {
            try await open().read { try work(connection($0)) }
        }
    }

    @discardableResult func write<Value: Sendable>(_ work: @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await translating {
            // GRDB begins a write with BEGIN IMMEDIATE: the lock comes first, so that nothing read inside can be outdated.
            try await open().write { try work(connection($0)) }
        }
    }

    func close() { pool.withLock { $0 = nil } }

    private func open() throws(StorageError) -> DatabasePool {
        guard let pool = pool.withLock({ $0 }) else { throw StorageError(.closed, path: path) }
        return pool
    }

    /// Brings the schema to the version of this program, on the calling thread: this belongs to opening.
    ///
    /// - Throws: `.newerVersion` when a newer program wrote the file, `.notADatabase` when another program did.
    func migrate(_ migrator: Migrator) throws(StorageError) {
        try StorageError.translating(path: path) {
            // Nearly always there is nothing to do. Then nothing is locked and nothing written: a command starts quickly.
            let pool = try open()
            guard try pool.read({ try self.isOutdated($0, migrator) }) else { return }
            try pool.write { try migrator.migrate(connection($0)) }
            // The reader that looked has the schema of before in mind: its first "SELECT *" would come without the new columns.
            pool.invalidateReadOnlyConnections()
        }
    }

    private func isOutdated(_ database: GRDB.Database, _ migrator: Migrator) throws -> Bool {
        if try database.tableExists("migration") { return try !migrator.missing(in: connection(database)).isEmpty }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table'")
        guard tables == 0 else { throw StorageError(.notADatabase, "made by another program", path: path) }
        return true
    }

    private func connection(_ database: GRDB.Database) -> SQLiteConnection {
        SQLiteConnection(database: database, dialect: dialect, path: path)
    }

    private func translating<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }
}

extension SQLiteDatabase {
    private static func configuration(patience: TimeInterval) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.label = "storage"
        return configuration
    }

    /// Turning WAL on in a new file needs the file alone, and SQLite then answers "busy" without waiting: two programs started
    /// at the same moment would fail. So the wait is here.
    private static func openPool(path: String, patience: TimeInterval) throws -> DatabasePool {
        let deadline = ContinuousClock.now + .seconds(patience)
        while true {
            do {
                return try DatabasePool(path: path, configuration: configuration(patience: patience))
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }
}

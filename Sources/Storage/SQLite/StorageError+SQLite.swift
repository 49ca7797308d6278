import GRDB

extension StorageError {
    /// Runs work on the engine; its errors come out as ours.
    static func translating<Value>(path: String, _ work: () throws -> Value) throws(StorageError) -> Value {
        do {
            return try work()
        } catch let error as StorageError {
            throw error
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        } catch {
            throw StorageError(.engine, "\(error)", path: path)
        }
    }

    /// An error of SQLite (https://sqlite.org/rescode.html).
    init(_ error: DatabaseError, path: String) {
        let code: Code =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .cannotWrite
            case .SQLITE_NOTADB: .notADatabase
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CONSTRAINT: .invariant
            default: .engine
            }
        self.init(code, error.message ?? "SQLite error \(error.extendedResultCode.rawValue)", path: path)
    }
}

import Storage

/// The storage error that the work throws; nil when it throws none.
func failure(of work: () async throws -> Void) async -> StorageError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? StorageError
    }
}

/// Why something could not be stored or read. The words for the user are made elsewhere.
public struct StorageError: Error, Sendable, Equatable {
    /// What went wrong, so that a caller can choose the next step.
    public enum Code: String, Sendable, CaseIterable {
        /// The folder or the file cannot be written, or the folder cannot be made.
        case cannotWrite
        /// The disk is full; nothing of the transaction was kept.
        case diskFull
        /// The file is no SQLite database, or one that another program made.
        case notADatabase
        /// A newer program has written this database; `detail` holds both versions.
        case newerVersion
        /// The file is damaged: it is a database, but pages or values in it cannot be read.
        case damaged
        /// Another process kept the database locked for longer than the busy time-out.
        case busy
        /// The database refused a change that breaks an invariant; `detail` is the database's own word for it.
        case invariant
        /// There is nothing with this id; `detail` is the id.
        case notFound
        /// There is one already; `detail` is its id.
        case alreadyExists
        /// Somebody else is called so; `detail` is the name.
        case doubleName
        /// The store was closed.
        case closed
        /// Anything else that the engine reports; `detail` is its message.
        case engine
    }

    /// What went wrong.
    public let code: Code
    /// An id, versions, or the engine's own message: for the log, and as a part of a message for the user.
    public let detail: String
    /// The file or folder, where there is one.
    public let path: String?

    /// An error about one thing.
    public init(_ code: Code, _ detail: String = "", path: String? = nil) {
        self.code = code
        self.detail = detail
        self.path = path
    }
}

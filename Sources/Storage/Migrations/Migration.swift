/// One step in the life of the schema. A step that was ever released never changes: what is to be different comes in a new one.
struct Migration: Sendable {
    /// Its place in the order. Given out once; numbers need not follow on each other, and one may be filled in later.
    let number: Int
    /// What it brings, for the table of migrations.
    let name: String
    /// What is to be run, in this order.
    let statements: @Sendable (any Dialect) -> [SQL]
    /// What SQL alone cannot do, in the same transaction.
    let afterwards: @Sendable (any Connection) throws(StorageError) -> Void

    init(
        _ number: Int, _ name: String, afterwards: @escaping @Sendable (any Connection) throws(StorageError) -> Void = { _ in },
        _ statements: @escaping @Sendable (any Dialect) -> [SQL]
    ) {
        self.number = number
        self.name = name
        self.afterwards = afterwards
        self.statements = statements
    }

    /// All of them, in order.
    static let all: [Migration] = [
        .feeds,
        .items,
        .incidents,
        .watches,
        .drafts,
        .settings,
        .incidentFile,
        .media,
        .archive,
        .feedCare,
        .articles,
        .answers,
        .messageVersions,
        .messageDecisions,
        .accounts,
        .raad,
        .icons,
        .proposals,
        .wordCounts,
        .letterReaders,
        .signOnSessions,
        .raadAnswers,
        .hands,
        .exerciseStreams,
    ]
}

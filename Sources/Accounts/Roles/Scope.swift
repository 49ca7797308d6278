/// What a token of the JSON interface may be used for. A token never gives more than the rights of the account behind it.
public enum Scope: String, CaseIterable, Codable, Sendable, Comparable {
    /// Read incidents, facts and messages.
    case incidentsRead = "incidents:read"
    /// Open incidents, add and settle facts.
    case incidentsWrite = "incidents:write"
    /// Read hits and watch queries.
    case hitsRead = "hits:read"
    /// Add and remove watch queries, judge hits.
    case hitsWrite = "hits:write"
    /// Read messages.
    case messagesRead = "messages:read"
    /// Make messages.
    case messagesWrite = "messages:write"
    /// Read the list of feeds.
    case feedsRead = "feeds:read"
    /// Add feeds.
    case feedsWrite = "feeds:write"
    /// Read questions of the raad.
    case raadRead = "raad:read"
    /// Ask and answer questions of the raad.
    case raadWrite = "raad:write"

    /// By name.
    public static func < (a: Scope, b: Scope) -> Bool { a.rawValue < b.rawValue }
}

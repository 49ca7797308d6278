import Foundation

/// A story line of an incident in numbers.
public struct StoredLine: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// What a person called it; nil while nobody did.
    public let title: String?
    /// Headline of its first item.
    public let headline: String
    /// When its first item was published.
    public let first: Date
    /// When its last item was published.
    public let last: Date
    /// Items, copies included.
    public let items: Int
    /// Different texts.
    public let texts: Int
    /// Names of its sources, the one with most items first.
    public let sources: [String]
}

import Foundation

/// The article of a news page, without what stands around it.
public struct Article: Sendable, Equatable {
    /// The headline, as plain text on one line.
    public let title: String?
    /// The text, paragraphs apart.
    public let text: String
    /// The text as safe HTML.
    public let html: String
    /// When it was published.
    public let published: Date?
    /// When it was last changed.
    public let updated: Date?
    /// Who wrote it; several names with commas.
    public let author: String?
    /// The language tag.
    public let language: String?
    /// The name of the site.
    public let site: String?
    /// The absolute address of its main picture.
    public let image: String?
    /// Whether only a part stands here, because the rest is for subscribers.
    public let isPartial: Bool
}

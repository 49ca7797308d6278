/// What a web page says about itself, as far as somebody needs who wants to follow it.
public struct DiscoveredPage: Sendable, Equatable {
    /// The title, as plain text.
    public let title: String?
    /// The absolute address of its icon.
    public let icon: String?
    /// The icon that the page names for a browser's tab, where it names one besides; small, as an icon in a list is.
    public let smallIcon: String?
    /// The language tag of the page.
    public let language: String?
    /// Its feeds: those that it states first, feeds of reactions last.
    public let feeds: [DiscoveredFeed]
}

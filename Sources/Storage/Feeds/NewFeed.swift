import Incident

/// A feed to be added.
public struct NewFeed: Sendable, Equatable {
    /// The address; two feeds with the same address are one.
    public var url: String
    /// The name that a person or an OPML file gives it; nil takes the feed's own name at its first poll.
    public var title: String?
    /// The page that the feed belongs to.
    public var siteLink: String?
    /// The folders of an OPML file, outermost first.
    public var groupPath: [String]
    /// The exercise whose invented news it plays; nil for a feed of the real world.
    public var exercise: IncidentID?

    /// A feed with what is known of it.
    public init(url: String, title: String? = nil, siteLink: String? = nil, groupPath: [String] = [], exercise: IncidentID? = nil) {
        self.url = url
        self.title = title
        self.siteLink = siteLink
        self.groupPath = groupPath
        self.exercise = exercise
    }
}

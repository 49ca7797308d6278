import Foundation

/// A feed that a municipality should follow, and why.
public struct FeedSuggestion: Sendable, Equatable, Encodable, Identifiable {
    /// What sort of source it is.
    public let kind: KnownFeed.Kind
    /// Its name.
    public let title: String
    /// Its address.
    public let url: String
    /// The address of its site.
    public let site: String?
    /// Where it goes in the list: `Zwolle/omroep`.
    public let group: String
    /// Why it is proposed, in a sentence.
    public let why: String
    /// What to know of it: a paywall, a licence.
    public let note: String?
    /// How we know of it.
    public let evidence: String?
    /// When it was last seen to work.
    public let seen: String?
    /// `hoog`, `midden`, `laag`.
    public let confidence: String?
    /// It is followed already.
    public var isFollowed = false

    /// Its address.
    public var id: String { url }

    init(_ feed: KnownFeed, for municipality: Municipality, why: String) {
        self.init(feed, kind: feed.kind, title: feed.title, url: feed.url, for: municipality, why: why)
    }

    init(_ feed: KnownFeed, kind: KnownFeed.Kind, title: String, url: String, for municipality: Municipality, why: String) {
        self.kind = kind
        self.title = title
        self.url = url
        self.why = why
        site = feed.site
        group = "\(municipality.commonName)/\(kind.words)"
        note = feed.note
        evidence = feed.evidence
        seen = feed.seen
        confidence = feed.confidence
    }
}

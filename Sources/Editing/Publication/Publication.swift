import Foundation

/// That a text went out: where, to whom, when, and where it can be read.
public struct Publication: Sendable, Equatable, Codable {
    /// "website", "mail aan de redacties", "x".
    public let place: String
    /// Who could read it from then on.
    public let group: ReaderGroup
    /// Address of the page or the post; nil when there is none.
    public let address: String?
    /// When it went out.
    public let at: Date

    /// A publication as someone tells of it.
    public init(place: String, group: ReaderGroup, address: String?, at: Date) {
        self.place = place
        self.group = group
        self.address = address
        self.at = at
    }

    /// Whether everybody can read what stands in a place, as far as its name tells: "website", "Facebook", an address.
    public static func isOpenPlace(_ place: String) -> Bool {
        let words = place.lowercased().split { !$0.isLetter }.map(String.init)
        return place.contains("://")
            || words.contains { word in
                openPlaces.contains(word) || word.hasSuffix("website") || word == "www"
            }
    }

    private static let openPlaces: Set<String> = [
        "site", "webpagina", "facebook", "instagram", "linkedin", "x", "twitter", "mastodon", "bluesky", "threads", "krant",
        "huisaanhuisblad",
        "pers", "media",
    ]
}

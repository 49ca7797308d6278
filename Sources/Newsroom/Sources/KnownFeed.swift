import Foundation
import Reading

/// A feed of the lists in `Feeds/`, with what is known of it.
public struct KnownFeed: Sendable, Equatable {
    /// What sort of source it is; raw values are those of the lists and of the JSON.
    public enum Kind: String, Sendable, Encodable, CaseIterable {
        /// National media.
        case landelijk
        /// A regional broadcaster.
        case omroep
        /// A newspaper.
        case krant
        /// A local title, 112 news.
        case lokaal
        /// News of the police.
        case politie
        /// Calls of the emergency services.
        case p2000
        /// Government, supervisors, politics: slow news, seldom of a place.
        case achtergrond
        /// Social media.
        case sociaal
        /// A tag on Mastodon.
        case mastodon
        /// A news search.
        case nieuwszoeker

        /// For people.
        public var words: String {
            switch self {
            case .landelijk: "landelijk nieuws"
            case .omroep: "regionale omroep"
            case .krant: "krant"
            case .lokaal: "lokaal nieuws"
            case .politie: "politie"
            case .p2000: "P2000"
            case .achtergrond: "achtergrond"
            case .sociaal: "sociale media"
            case .mastodon: "Mastodon"
            case .nieuwszoeker: "nieuwszoeker"
            }
        }
    }

    /// Its name.
    public let title: String
    /// Its address; in a template with `{plaats}` and the like.
    public let url: String
    /// The address of its site.
    public let site: String?
    /// What sort of source it is.
    public let kind: Kind
    /// The folders of its list.
    public let folders: [String]
    /// What to know of it.
    public let note: String?
    /// How we know of it: "2 openbare lijsten".
    public let evidence: String?
    /// When it was last seen to work there.
    public let seen: String?
    /// `hoog`, `midden`, `laag`.
    public let confidence: String?
    /// Provinces, safety regions and municipalities that it is about; all empty: the whole country.
    let provinces: [String]
    let regions: [String]
    let municipalities: [String]

    init(_ outline: OPMLOutline, list: String) {
        title = outline.title
        url = outline.xmlURL
        site = outline.htmlURL
        folders = outline.folders
        note = outline.notes["description"]
        evidence = outline.notes["eenmond:evidence"]
        seen = outline.notes["eenmond:seen"]
        confidence = outline.notes["eenmond:confidence"]
        func names(_ key: String) -> [String] {
            (outline.notes["eenmond:" + key] ?? "").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        provinces = names("provincie")
        regions = names("regio")
        municipalities = names("gemeente")
        kind = outline.notes["eenmond:soort"].flatMap(Kind.init) ?? KnownFeed.kind(ofList: list)
    }

    private static func kind(ofList list: String) -> Kind {
        switch list {
        case "landelijk": .landelijk
        case "politie", "politie-opsporing": .politie
        case "p2000": .p2000
        case "overheid", "toezicht", "politiek": .achtergrond
        case "sociaal": .sociaal
        default: .lokaal
        }
    }

    /// Whether it is about a municipality rather than the whole country or elsewhere.
    func isLocal(to municipality: Municipality) -> Bool {
        if !municipalities.isEmpty { return municipalities.contains(municipality.name) }
        if !regions.isEmpty { return regions.contains(municipality.safetyRegion) }
        return provinces.contains(municipality.province)
    }

    /// Whether it is about some place.
    var hasPlace: Bool { !(provinces.isEmpty && regions.isEmpty && municipalities.isEmpty) }
}

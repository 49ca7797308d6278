import Incident

/// Who hears it, in the order in which they should (Handreiking Twente 2015, annex 5): those concerned first, then the raad and
/// partners, then media and public.
public enum ReaderGroup: String, Sendable, Codable, CaseIterable, Comparable {
    /// Those concerned, and the municipality's own people who answer them.
    case betrokkenen
    case raadEnPartners = "raad-en-partners"
    case mediaEnPubliek = "media-en-publiek"

    /// For whom a kind of message is made; nil for a text that does not go out.
    public init?(_ kind: MessageKind) {
        switch kind {
        case .internBericht, .bewonersbrief: self = .betrokkenen
        case .raadsinformatiebrief, .instructie: self = .raadEnPartners
        case .persbericht, .webbericht, .socialbericht, .statement, .vraagEnAntwoord: self = .mediaEnPubliek
        case .omgevingsbeeld: return nil
        }
    }

    /// The groups that should have heard it before this one.
    public var before: [ReaderGroup] { ReaderGroup.allCases.filter { $0 < self } }

    /// Whose facts these readers may have. Only the own organisation may have what is internal, by an intern-bericht.
    func audience(of kind: MessageKind) -> Audience {
        switch self {
        case .betrokkenen: kind.audience == .internal ? .internal : .public
        case .raadEnPartners: .raad
        case .mediaEnPubliek: .public
        }
    }

    /// By the order in which they should hear it.
    public static func < (a: ReaderGroup, b: ReaderGroup) -> Bool { a.place < b.place }

    private var place: Int {
        switch self {
        case .betrokkenen: 0
        case .raadEnPartners: 1
        case .mediaEnPubliek: 2
        }
    }
}

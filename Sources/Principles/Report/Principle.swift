/// The principles of crisis communication that a rule guards (DOMAIN: Doctrine).
public enum Principle: String, Codable, Sendable, CaseIterable {
    case geenSpeculatie = "geen-speculatie"
    case geenJargon = "geen-jargon"
    case eenMond = "een-mond"
    case snel
    case medeleven
    case privacy
    case geenBelofte = "geen-belofte"
    case geenSchuld = "geen-schuld"
    case geenStigma = "geen-stigma"
    case compleet
    case neutraal
    case vorm
}

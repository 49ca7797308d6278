import Drafting

extension LeftOutFact.Reason {
    /// Why a fact is not in the text, in plain Dutch.
    public var words: String {
        switch self {
        case .forPoliceOrProsecutor: "over een strafbaar feit vertelt de politie of het Openbaar Ministerie"
        case .secrecy: "in deze fase van de strafzaak geldt geheimhouding"
        case .core: "deze post vertelt alleen de kern"
        case .length: "het kanaal heeft er geen ruimte voor"
        }
    }
}

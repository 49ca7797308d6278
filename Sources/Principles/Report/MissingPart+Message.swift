extension MissingPart {
    /// What is missing, in one plain sentence.
    public var message: String {
        switch self {
        case .medeleven: "Er zijn slachtoffers, maar het bericht toont geen medeleven. Begin met een zin voor de mensen die het raakt."
        case .handelingsperspectief: "Het bericht zegt niet wat mensen kunnen doen. Noem één of twee dingen die helpen."
        case .vervolg: "Het bericht zegt niet wanneer er meer nieuws komt. Noem de tijd van de volgende update."
        case .contact: "Het bericht zegt niet waar mensen terechtkunnen met vragen. Noem een telefoonnummer of een pagina."
        case .standVanZakenTijd:
            "Het bericht zegt niet van hoe laat de informatie is. Noem de tijd, bijvoorbeeld ‘stand van zaken 14.05 uur’."
        case .verwijzingOM: "Er loopt een strafzaak. Zeg dat vragen daarover naar het Openbaar Ministerie gaan."
        }
    }
}

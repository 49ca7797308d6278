extension Words {
    /// The clocks of an incident.
    enum Clock {
        static let signal = "Signaal"
        static let firstMessage = "Eerste bericht"
        static let nextUpdate = "Volgende update"
        static let closed = "Gesloten"
        static let notAgreed = "nog niet afgesproken"
        static func approved(_ moment: String) -> String { "goedgekeurd \(moment)" }
        static func published(_ moment: String) -> String { "verschenen \(moment)" }
        static func target(_ moment: String) -> String { "streeftijd \(moment)" }
        static func agreed(_ moment: String) -> String { "afgesproken \(moment)" }
    }
}

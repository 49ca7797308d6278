extension Words {
    /// What is new for a raadslid.
    enum Raad {
        static let instructie = "De instructie is vernieuwd."
        static let letter = "Er is een nieuwe raadsinformatiebrief."

        static func lead(_ name: String) -> String { "Het woord voert nu \(name)." }

        static func answers(_ count: Int) -> String { count == 1 ? "Er is een nieuw antwoord." : "Er zijn \(count) nieuwe antwoorden." }
    }
}

extension Words {
    /// Files that people choose.
    enum Upload {
        static let withoutName = "het bestand"
        static let textOrFile = "Er is nog geen tekst. Plak uw tekst, of kies een bestand."
        static let none = "Er is geen bestand gekozen. Kies een bestand en probeer het opnieuw."
    }
}

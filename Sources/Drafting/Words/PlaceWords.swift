/// Where something is, with the preposition that suits: "in Oosterveen", "aan de Havenweg".
enum PlaceWords {
    /// "Oosterveen, gemeente Waterrijk"; the municipality is not named twice.
    static func line(_ place: String, municipality: String) -> String {
        let line = place.onOneLine
        let words = line.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ")
        let name = municipality.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ")
        if words == name { return municipality }
        let namesIt = " \(words) ".contains(" \(name) ") && !name.isEmpty
        return namesIt ? line.capitalizedFirst : "\(line.capitalizedFirst), gemeente \(municipality)"
    }

    static func located(_ place: String) -> String {
        let line = place.onOneLine
        let words = line.split(separator: " ").map { $0.lowercased() }
        guard let first = words.first, !prepositions.contains(first) else { return line }
        if articles.contains(first) { return "bij \(first)\(line.dropFirst(first.count))" }
        // In "Havenweg in Oosterveen" the street tells, not the town.
        let name = words.prefix { !prepositions.contains($0) }.last ?? first
        guard let ending = endings.first(where: { name.hasSuffix($0.name) && name != $0.name }), name != "halfweg" else {
            return "in \(line)"
        }
        return "\(ending.before) \(line)"
    }

    private static let prepositions: Set<String> = [
        "in", "op", "aan", "bij", "langs", "rond", "nabij", "naast", "tussen", "tegenover", "te",
    ]
    private static let articles: Set<String> = ["de", "het"]
    /// Endings of the names of streets, with what goes before. A name that ends otherwise is taken for a town or a district; "dijk" ends
    /// as many towns as streets.
    private static let endings: [(name: String, before: String)] = [
        ("straat", "aan de"), ("weg", "aan de"), ("laan", "aan de"), ("kade", "aan de"), ("gracht", "aan de"), ("singel", "aan de"),
        ("steeg", "in de"), ("plein", "op het"), ("markt", "op de"),
    ]
}

import Incident

/// The lead's name as it stands in a text: "burgemeester De Graaf", "Johan de Graaf".
///
/// A particle has a capital when no first name or initial goes before it (Woordenlijst Nederlandse Taal, leidraad 16.3).
struct LeadName {
    let full: String
    let role: String

    init(_ lead: Lead) {
        full = lead.name.onOneLine
        let typed = lead.role.rawValue.onOneLine
        // "Wethouder" in a form is "wethouder" in a sentence; an abbreviation stays as it is.
        role = typed.dropFirst().first?.isLowercase == true ? typed.prefix(1).lowercased() + typed.dropFirst() : typed
    }

    /// "burgemeester De Graaf"; for an office of more words "Johan de Graaf, voorzitter van de veiligheidsregio".
    var short: String { role.contains(" ") ? "\(full), \(role)" : "\(role) \(surname)" }

    /// "de burgemeester", where the name was said before.
    var mention: String { role.contains(" ") ? full : "de \(role)" }

    /// "burgemeester Johan de Graaf"
    var long: String { role.contains(" ") ? short : "\(role) \(full)" }

    /// "De Graaf"
    private var surname: String {
        let words = full.split(separator: " ").map(String.init)
        return words[surnameStart(words)...].joined(separator: " ").capitalizedFirst
    }

    /// Where the surname starts: at the first particle or hyphened double name after the first word, else at the last word.
    private func surnameStart(_ words: [String]) -> Int {
        guard let first = words.first, !LeadName.particles.contains(first.lowercased()) else { return 0 }
        let particle = words.dropFirst().firstIndex { LeadName.particles.contains($0.lowercased()) }
        // In "Maria Jansen-de Vries" the surname starts before its particle.
        let double = words.dropFirst().firstIndex { word in
            word.split(separator: "-").dropFirst().contains { LeadName.particles.contains($0.lowercased()) }
        }
        return [particle, double].compactMap { $0 }.min() ?? words.count - 1
    }

    private static let particles: Set<String> = [
        "aan", "af", "al", "ait", "bij", "ben", "d'", "da", "dal", "de", "del", "della", "den", "der", "des", "di", "die", "do", "don",
        "dos", "du",
        "el", "het", "im", "in", "la", "las", "le", "les", "lo", "los", "onder", "op", "over", "'s", "’s", "'t", "’t", "te", "ten", "ter",
        "tho", "thoe",
        "to", "toe", "uijt", "uit", "van", "ver", "vom", "von", "voor", "vor", "zu", "zum", "zur",
    ]
}

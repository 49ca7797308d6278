/// A word that carries meaning, reduced so that other wordings of the same thing are equal.
struct Term: Hashable, Sendable {
    enum Kind: Sendable { case word, concept, number, name }

    /// `brandstichting` for aangestoken, `#3` for drie, a rough stem for the rest.
    let key: String
    let kind: Kind
    /// What it adds to a match: how much two sentences that share it say the same.
    let weight: Double

    static func == (a: Term, b: Term) -> Bool { a.key == b.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A place where a text names an administrator: an office, with or without a name.
struct AdministratorMention {
    /// Folded, without hyphen: `burgemeester`, `wethouder`, `locoburgemeester`, `voorzitter`.
    let office: String
    /// The folded words of the name, without prefixes; empty where only the office is named.
    let names: Set<String>
    /// Office and name.
    let tokens: Range<Int>
    /// The text quotes this person or tells what they said.
    var speaks = false
}

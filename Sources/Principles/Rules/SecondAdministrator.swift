import DutchText
import Incident

/// `een-mond/tweede-bestuurder`: someone other than the lead speaks for the municipality.
///
/// With an incident the lead is known. Without one the first administrator who speaks is taken for the lead.
struct SecondAdministrator: CodedRule {
    static let id = "een-mond/tweede-bestuurder"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        let speaking = subject.administrators.filter(\.speaks)
        guard let first = speaking.first else { return [] }
        let lead = subject.incident.map { Speaker($0.lead) } ?? Speaker(first, in: subject.text)
        return speaking.filter { !lead.isMeant(by: $0) || isElsewhere($0, in: subject) }.map { mention in
            RuleMatch(
                subject.text.codePoints(of: mention.tokens), values: ["lead": lead.description, "wie": inSentence(mention, subject.text)])
        }
    }

    /// "De burgemeester van Veendijk": the office of the lead, of another municipality.
    private func isElsewhere(_ mention: AdministratorMention, in subject: Subject) -> Bool {
        guard let incident = subject.incident, mention.names.isEmpty else { return false }
        let text = subject.text
        let place = mention.tokens.upperBound
        guard place + 1 < text.tokens.count, text.words[place] == "van", text.tokens[place + 1].isCapitalised else { return false }
        let own = NameReader.words(of: incident.municipality).union(NameReader.words(of: incident.place))
        return !own.contains(text.words[place + 1])
    }

    /// "Wethouder Bos" at the start of a sentence is "wethouder Bos" in the message.
    private func inSentence(_ mention: AdministratorMention, _ text: CheckedText) -> String {
        let words = text.string(tokens: mention.tokens)
        let beginsWithOffice = mention.office.hasPrefix(text.words[mention.tokens.lowerBound])
        return beginsWithOffice ? words.prefix(1).lowercased() + words.dropFirst() : words
    }
}

/// The one who has the lead, as the rule compares them.
private struct Speaker {
    let office: String
    /// Any of these names them: the surname, or all that a text without an incident gives.
    let names: Set<String>
    /// First names and initials, where they are known.
    let firstNames: Set<String>
    let description: String

    init(_ lead: Lead) {
        office = FoldedText(lead.role.rawValue).string.filter { $0 != "-" && $0 != " " }
        names = Set([NameReader.surname(of: lead.name)].compactMap { $0 })
        firstNames = NameReader.words(of: lead.name).subtracting(names)
        description = lead.description.first.map { $0.uppercased() + lead.description.dropFirst() } ?? lead.description
    }

    init(_ mention: AdministratorMention, in text: CheckedText) {
        office = mention.office
        names = mention.names
        firstNames = []
        let words = text.string(tokens: mention.tokens)
        description = words.first.map { $0.uppercased() + words.dropFirst() } ?? words
    }

    func isMeant(by mention: AdministratorMention) -> Bool {
        guard !mention.names.isEmpty, !names.isEmpty else { return mention.office == office || office.contains(mention.office) }
        guard !mention.names.isDisjoint(with: names) else { return false }
        return isSameOffice(mention.office) && isSamePerson(mention.names)
    }

    /// Two administrators may have one surname: another office is another person. A burgemeester can also speak as chair of the region.
    private func isSameOffice(_ other: String) -> Bool {
        let mayors: Set<String> = ["burgemeester", "waarnemendburgemeester", "voorzitter", "voorzitterveiligheidsregio"]
        return office == other || office.contains(other) || other.contains(office) || (mayors.contains(office) && mayors.contains(other))
    }

    /// Where both give a first name too, it must be the same one.
    private func isSamePerson(_ other: Set<String>) -> Bool {
        guard !firstNames.isEmpty else { return true }
        let given = other.subtracting(names)
        return given.isEmpty || !given.isDisjoint(with: firstNames)
    }
}

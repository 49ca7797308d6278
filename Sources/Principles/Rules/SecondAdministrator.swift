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
        return speaking.filter { !lead.isMeant(by: $0) }.map { mention in
            RuleMatch(
                subject.text.codePoints(of: mention.tokens), values: ["lead": lead.description, "wie": inSentence(mention, subject.text)])
        }
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
    let description: String

    init(_ lead: Lead) {
        office = FoldedText(lead.role.rawValue).string.filter { $0 != "-" && $0 != " " }
        names = Set([NameReader.surname(of: lead.name)].compactMap { $0 })
        description = lead.description.first.map { $0.uppercased() + lead.description.dropFirst() } ?? lead.description
    }

    init(_ mention: AdministratorMention, in text: CheckedText) {
        office = mention.office
        names = mention.names
        let words = text.string(tokens: mention.tokens)
        description = words.first.map { $0.uppercased() + words.dropFirst() } ?? words
    }

    func isMeant(by mention: AdministratorMention) -> Bool {
        guard !mention.names.isEmpty, !names.isEmpty else { return mention.office == office || office.contains(mention.office) }
        return !mention.names.isDisjoint(with: names)
    }
}

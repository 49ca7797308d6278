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
                subject.text.codePoints(of: mention.tokens),
                values: ["lead": lead.description, "wie": subject.text.string(tokens: mention.tokens)])
        }
    }
}

/// The one who has the lead, as the rule compares them.
private struct Speaker {
    let office: String
    let surname: String?
    let description: String

    init(_ lead: Lead) {
        let words = FoldedText(lead.name)
        office = FoldedText(lead.role.rawValue).string.filter { $0 != "-" && $0 != " " }
        surname = NameReader.surname(Tokenizer.tokens(in: words).map { String(decoding: words.bytes[$0.folded], as: UTF8.self) })
        description = lead.description.first.map { $0.uppercased() + lead.description.dropFirst() } ?? lead.description
    }

    init(_ mention: AdministratorMention, in text: CheckedText) {
        office = mention.office
        surname = mention.surname
        let words = text.string(tokens: mention.tokens)
        description = words.first.map { $0.uppercased() + words.dropFirst() } ?? words
    }

    func isMeant(by mention: AdministratorMention) -> Bool {
        guard let name = mention.surname else { return mention.office == office || office.contains(mention.office) }
        guard let surname else { return mention.office == office }
        return name == surname
    }
}

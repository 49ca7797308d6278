import Drafting
import Incident

extension TemplateError: Explainable {
    var explanation: Explanation {
        let place = file.isEmpty ? "" : file + (line.map { ":\($0)" } ?? "") + ": "
        return Explanation(kind, place + words)
    }

    private var kind: Explanation.Kind {
        code == .noTemplate || code == .unknownChannel ? .missing : code == .audienceTooNarrow && file.isEmpty ? .badData : .configuration
    }

    private var words: String {
        switch code {
        case .unreadable: "dit is niet te lezen. Kijk of de map Templates er staat en leesbaar is."
        case .brokenFrontMatter: "de kop van het sjabloon klopt niet (\(detail)). Herstel de regels tussen de streepjes."
        case .unknownKey: "de sleutel \(name) bestaat niet.\(meant)"
        case .unknownValue: "\(name) kan niet \(detail) zijn.\(meant)"
        case .audienceTooNarrow:
            file.isEmpty
                ? "een \(name) mag geen feiten bevatten die alleen voor \(readers) zijn. Geweigerd; kies een bericht voor die lezers."
                : "dit soort bericht mag geen feiten voor \(readers) bevatten. Verbeter de kop van het sjabloon."
        case .unknownPlaceholder: "de invulplek {{\(name)}} bestaat niet.\(meant)"
        case .unknownPart: "het deel {{> \(name)}} bestaat niet.\(meant)"
        case .endlessPart: "het deel {{> \(name)}} roept zichzelf aan. Haal het ene uit het andere."
        case .brokenSection: "het blok {{/\(name)}} sluit iets anders dan er open staat. Zet de blokken in volgorde."
        case .unclosedSection: "het blok {{#\(name)}} wordt niet gesloten. Zet {{/\(name)}} erachter."
        case .unclosedTag: "een {{ heeft geen }}. Zet die erachter."
        case .unsupportedTag: "{{\(name)}} kan niet in een sjabloon. Haal het weg."
        case .missingRequired: "\(name) hoort in dit soort bericht en ontbreekt. Voeg het toe."
        case .noTemplate: "voor \(name) is er geen sjabloon. Kijk in de map Templates welke er zijn."
        case .unknownChannel: "het kanaal \(name) bestaat niet.\(meant)"
        }
    }

    /// Whose facts they are, in Dutch.
    private var readers: String {
        switch Audience(rawValue: detail) {
        case .internal: "medewerkers"
        case .raad: "de raad"
        case .public: "iedereen"
        case nil: detail
        }
    }

    private var meant: String { suggestion.map { " Bedoelt u \($0)?" } ?? " Verbeter of verwijder dit." }
}

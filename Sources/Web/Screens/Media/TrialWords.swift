import Watching

extension Words {
    /// What is told of a query that is tried.
    enum Trial {
        static func summary(_ found: Int, of read: Int) -> String {
            read == 0
                ? "Er kwam de afgelopen 24 uur geen nieuws binnen om op te proberen."
                : "Deze zoekvraag had \(found) van de \(read) berichten van de afgelopen 24 uur gevonden."
        }

        static func warning(_ warning: QueryWarning) -> String? {
            let forms = warning.forms.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
            switch warning.code {
            case .tooBroad: return "‘\(warning.token)’ staat in bijna elk bericht. Voeg een woord toe, bijvoorbeeld de plaats."
            case .homonym: return "‘\(warning.token)’ vindt ook \(forms), dat iets anders kan betekenen."
            case .nameIsCommonWord: return "‘\(warning.token)’ is ook een gewoon woord: alleen met een hoofdletter telt het."
            case .lowercaseOperator: return "‘\(warning.token)’ telt nu als woord. Schrijf EN, OF en NIET met hoofdletters."
            case .unknownWord: return "‘\(warning.token)’ staat niet in de woordenlijst. Klopt de spelling?"
            case .noWordList: return "Er is geen woordenlijst op deze computer: samenstellingen worden niet gevonden."
            }
        }
    }
}

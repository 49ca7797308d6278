import Drafting
import Newsroom
import Principles

extension Words {
    /// The pages of the beheer.
    enum Admin {
        static let changed = "aangepast door uw organisatie"
        static let normSource = "Handboek Westvoorne, Rotterdam-Rijnmond: 30 minuten. Een streeftijd, geen wet."
        static let retention = "Incidenten, feiten, berichten, treffers en logboeken blijven altijd bewaard."

        /// "Persbericht", "Socialbericht (socialbericht.lang)"
        static func template(_ template: Template) -> String {
            Words.kind(template.kind) + (template.name == template.kind.rawValue ? "" : " (\(template.name))")
        }

        /// "alleen bij het scenario zedenzaak"; nil for a part that always counts.
        static func scenario(ofPart name: String) -> String? {
            name.firstIndex(of: ".").map { "alleen bij het scenario \(name[name.index(after: $0)...].replacing("-", with: " "))" }
        }

        static func number(_ norm: Norm) -> String {
            "Vul een getal in van \(norm.range.lowerBound) tot \(norm.range.upperBound)" + (norm == .keepNews ? ", of 0." : ".")
        }

        /// What is to be filled in for a rule.
        enum Fill {
            static let words = "Vul in welke woorden de regel zoekt."
            static let message = "Vul in wat de schrijver leest."
            static let why = "Vul in waarom, in één zin."
            static let wrong = "Vul een zin in waarin de regel iets moet vinden."
            static let right = "Vul een zin in waarin de regel niets mag vinden."
        }

        static func rules(_ count: Int, examples: Int, wrong: Int) -> String {
            let tried = "\(count) regels, met \(examples) voorbeelden nagekeken: "
            return tried + (wrong == 0 ? "alles klopt." : "\(wrong) \(wrong == 1 ? "klopt" : "kloppen") niet.")
        }

        static func principle(_ principle: Principle) -> String {
            let words = principle.rawValue.replacing("-", with: " ")
            return words.prefix(1).uppercased() + words.dropFirst()
        }
    }
}

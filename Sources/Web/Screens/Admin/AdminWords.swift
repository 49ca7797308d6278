import Principles

extension Words {
    /// The pages of the beheer.
    enum Admin {
        static let changed = "aangepast door uw organisatie"
        static let noOwnTemplates = "Eigen sjablonen: noem een map bij ownTemplates in configuration.yml. Wat daar staat, gaat voor."
        static let noOwnRules = "Eigen regels: noem een map bij ownPrinciples in configuration.yml. Wat daar staat, komt erbij."
        static let normSource = "Handboek Westvoorne, Rotterdam-Rijnmond: 30 minuten. Een streeftijd, geen wet."
        static let retention = "Incidenten, berichten en logboek blijven bewaard. Eenmond verwijdert niets uit zichzelf."
        static let configuration = "Deze waarden staan in configuration.yml in de gegevensmap. Een wijziging geldt na een herstart."
        static func ownFolder(_ path: String) -> String { "Uw eigen bestanden staan in \(path)." }

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

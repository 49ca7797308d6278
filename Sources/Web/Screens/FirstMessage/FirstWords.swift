extension Words {
    /// The page of the first messages.
    enum First {
        static let unnamed = "Naamloos"
        static let municipality = "(gemeente)"
        static let place = "(plaats)"
        static let lead = "(woordvoerder)"
        static let source = "(bron)"
        static let noScenario = "Geen van deze"
        static let core = "Zodra we meer zeker weten, hoort u het van ons."
        static let updateBehind = "De volgende update ligt achter ons. Vul een moment in dat nog komt."
        static let action = "De gemeente zoekt uit wat er precies is gebeurd."
        static func alreadyOpen(_ moment: String) -> String {
            "Dit incident staat al open; het signaal kwam \(moment). Werk daar verder via het overzicht, of schrijf hier wat er anders is."
        }
        static let noTemplates = "Er is geen enkel bruikbaar sjabloon. Vraag de beheerder om de map Templates."
        static func length(_ counted: Int, of limit: Int?) -> String {
            limit.map { "\(counted) van \($0) tekens op X" } ?? "\(counted) tekens"
        }
    }
}

import Watching

extension QueryError: Explainable {
    var explanation: Explanation {
        let place = "Zoekvraag, teken \(position + 1)"
        let advice = suggestion.map { " Bijvoorbeeld: \($0)" } ?? ""
        return Explanation(.badData, "\(place): \(words)\(advice)")
    }

    private var words: String {
        switch code {
        case .empty: "er staat niets om naar te zoeken. Geef minstens één woord."
        case .unbalancedQuote: "een aanhalingsteken gaat open en niet dicht. Zet er een bij."
        case .unbalancedParenthesis: "een haakje heeft geen partner. Zet er een bij of haal het weg."
        case .missingOperand: "bij \(token) ontbreekt een woord. Zet er aan elke kant een."
        case .missingValue: "na \(token) ontbreekt een woord. Zet het er direct achter."
        case .onlyNot: "met alleen NOT is bijna alles raak. Zet er een woord bij dat er wel in moet staan."
        case .tooBroad: "‘\(token)’ staat in bijna elk bericht. Kies een woord dat meer zegt."
        case .invalidDistance: "bij \(token) hoort een afstand van 1 tot 1000, zoals NEAR/5."
        case .invalidNear: "NOT en een veld kunnen niet binnen NEAR. Zet ze erbuiten."
        case .nestedField: "een veld kan niet in een ander veld staan. Haal er een weg."
        case .invalidWildcard: "een sterretje mag alleen aan het begin of het eind van een woord staan."
        case .invalidTerm: "‘\(token)’ is geen woord waarop te zoeken is. Gebruik NOT om iets uit te sluiten."
        case .invalidList: "BEHALVE en OOK horen direct achter een woord, met een lijst tussen haakjes."
        case .unknownForm: "‘\(token)’ hoort bij geen woord van deze zoekvraag, of bij meer dan een. Noem het woord erbij."
        case .tooComplex: "de zoekvraag is te lang of te diep. Maak er twee van."
        }
    }
}

extension ScenarioError: Explainable {
    var explanation: Explanation {
        let place = file + (line.map { ":\($0)" } ?? "") + ": "
        return switch code {
        case .unreadable: Explanation(.configuration, place + "dit is niet te lezen. Zet de map Scenarios terug uit de bron.")
        case .notYAML: Explanation(.configuration, place + "geen geldige YAML: \(detail). Herstel het bestand.")
        case .unknownKey: Explanation(.configuration, place + "de sleutel \(detail) bestaat niet. Haal hem weg of verbeter de spelling.")
        case .missingKey: Explanation(.configuration, place + "de sleutel \(detail) ontbreekt. Vul hem in.")
        case .wrongValue:
            Explanation(.configuration, place + "wat bij \(detail) staat, past daar niet. Kijk in Scenarios/README.md wat kan.")
        case .doubleName: Explanation(.configuration, place + "bij \(detail) staat een naam die al bestaat. Geef een andere.")
        case .unknownScenario: Explanation(.missing, "Scenario \"\(detail)\" is er niet. Kies uit: \(known.joined(separator: ", ")).")
        }
    }
}

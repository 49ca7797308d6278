import Principles

extension RuleError: Explainable {
    var explanation: Explanation {
        switch code {
        case .folderNotReadable:
            Explanation(.configuration, "\(detail): deze map met regels is niet te lezen. Noem de goede map met --root.")
        case .noRules:
            Explanation(.configuration, "\(detail): hier staat geen enkele bruikbare regel. Zet de map Principles terug uit de bron.")
        }
    }
}

extension RuleProblem: Explainable {
    var explanation: Explanation { Explanation(.configuration, "\(description). De andere regels werken; herstel dit bestand.") }
}

extension CheckError: Explainable {
    var explanation: Explanation {
        switch code {
        case .tooLarge: Explanation(.badData, "Deze tekst is te groot om na te kijken (\(detail) bytes). Kijk de delen apart na.")
        case .binary:
            Explanation(.badData, "Dit is geen gewone tekst (vreemd teken op plaats \(detail)). Bewaar het bestand als tekst of Markdown.")
        }
    }
}

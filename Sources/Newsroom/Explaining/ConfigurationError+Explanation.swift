extension ConfigurationError: Explainable {
    var explanation: Explanation {
        switch code {
        case .unreadable:
            Explanation(.configuration, "\(file): \(detail). Herstel het bestand, of haal het weg om met de standaard te werken.")
        case .unknownKey: Explanation(.configuration, "\(file): de sleutel \(detail) bestaat niet. Haal hem weg of verbeter de spelling.")
        case .wrongValue: Explanation(.configuration, "\(file): de waarde van \(detail) past niet. Kijk in de README welke waarden kunnen.")
        }
    }
}

import Incident

extension IncidentError: Explainable {
    var explanation: Explanation {
        switch code {
        case .empty: Explanation(.badData, "Het veld \(detail) is leeg. Vul het in.")
        case .unknownFact:
            Explanation(.missing, "Feit \(detail) staat niet in dit incident. Kijk met 'eenmond incident fact list' welke feiten er zijn.")
        case .unconfirmedFact:
            Explanation(
                .badData,
                "Feit \(detail) is niet bevestigd. Beantwoord een gerucht alleen met een bevestigd feit: "
                    + "eenmond incident fact confirm INCIDENT \(detail) --by NAAM --source BRON")
        case .closed:
            Explanation(.badData, "Incident \(detail) is gesloten; er kan niets meer aan veranderen. Open zo nodig een nieuw incident.")
        case .sameLead: Explanation(.badData, "\(detail) heeft de leiding al. Noem iemand anders.")
        case .unknownAnswer:
            Explanation(.missing, "Bevinding \(detail) heeft geen antwoord. Kijk met 'eenmond finding answers' welke er zijn.")
        case .invalidDossier: Explanation(.badData, "Het dossier klopt niet: \(detail). Herstel het bestand en probeer het opnieuw.")
        }
    }
}

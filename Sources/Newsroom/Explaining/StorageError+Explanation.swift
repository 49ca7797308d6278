import Storage

extension StorageError: Explainable {
    var explanation: Explanation {
        let place = path ?? "de database"
        return switch code {
        case .cannotWrite:
            Explanation(.cannotWrite, "\(place): hier kan niet worden geschreven. Kies een andere map met --data, of geef schrijfrecht.")
        case .diskFull: Explanation(.cannotWrite, "\(place): de schijf is vol. Maak ruimte; er is niets half bewaard.")
        case .notADatabase: Explanation(.badData, "\(place): dit is geen database van Eenmond. Kies een andere map met --data.")
        case .newerVersion:
            Explanation(.configuration, "\(place): deze database is van een nieuwere Eenmond (\(detail)). Werk het programma bij.")
        case .damaged: Explanation(.badData, "\(place): de database is beschadigd (\(detail)). Zet een reservekopie terug.")
        case .busy: Explanation(.unavailable, "\(place): een ander programma houdt de database bezet. Probeer het zo opnieuw.")
        case .invariant: Explanation(.badData, "Deze wijziging kan niet: zij breekt een vaste regel (\(detail)).")
        case .notFound: Explanation(.missing, "Nummer \(detail) is er niet. Kijk de lijst na.")
        case .alreadyExists:
            Explanation(
                .badData, "\(detail) bestaat al. Kies een andere naam of een ander adres; in een dossier staat de naam bij incident, id.")
        case .doubleName: Explanation(.badData, AccountWords.displayNameTaken(detail))
        case .closed: Explanation(.internal, "De database is al gesloten; Eenmond stopt.")
        case .engine: Explanation(.internal, "De database meldt een fout: \(detail.firstLine). Meld dit aan de beheerder.")
        }
    }
}

import Accounts
import Newsroom
import Storage

extension Words {
    /// Signing in and accounts.
    enum Access {
        static let signIn = "Meld u aan"
        static let wrong = "Gebruikersnaam of wachtwoord klopt niet. Kijk ze na, ook op hoofdletters in het wachtwoord."
        static let wrongCode = "Deze code klopt niet of is al gebruikt. Wacht tot uw telefoon een nieuwe laat zien."
        static let wrongSetUpCode = "Deze code klopt niet. Neem de code over uit het logboek van het programma, zoals die er nu staat."
        static let notBroughtIn = "Uw organisatie heeft u niet aangemeld. Begin opnieuw, of meld u aan met een wachtwoord van Eenmond."
        static let twoPasswords = "De twee wachtwoorden zijn niet gelijk. Vul twee keer hetzelfde in."

        static let unseenIncident = "een incident dat u niet ziet"

        static func lapse(_ lapse: SignInScreen.Lapse) -> String {
            switch lapse {
            case .over: "Uw sessie is voorbij. Meld u opnieuw aan; daarna bent u weer op deze pagina."
            case .unsent:
                "U was niet meer aangemeld, dus wat u verstuurde is nog niet bewaard. Meld u aan; daarna kunt u het alsnog versturen."
            }
        }
    }

    /// "Chrome op Windows", from what a browser says of itself.
    static func browser(_ agent: String) -> String {
        let names = [("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")]
        let places = [
            ("iPhone", "een iPhone"), ("iPad", "een iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "een Mac"),
            ("Linux", "Linux"),
        ]
        guard let name = names.first(where: { agent.contains($0.0) })?.1 else { return "Onbekende browser" }
        return places.first { agent.contains($0.0) }.map { "\(name) op \($0.1)" } ?? name
    }

    /// What is to be known of an account besides its roles; nil for one like any other.
    static func accountState(_ account: Account) -> String? {
        guard account.isActive else { return "gesloten" }
        if !account.hasPassword && !account.hasSignOn { return "uitgenodigd, nog geen wachtwoord" }
        return account.hasSignOn ? "meldt zich aan via de organisatie" : nil
    }

    static func codePolicy(_ policy: CodePolicy) -> String {
        switch policy {
        case .niet: "Niet gebruiken"
        case .mag: "Wie wil, stelt ze in"
        case .verplicht: "Verplicht voor iedereen"
        }
    }

    static func scope(_ scope: Scope) -> String {
        switch scope {
        case .incidentsRead: "Incidenten en feiten lezen"
        case .incidentsWrite: "Incidenten openen, feiten toevoegen en bevestigen"
        case .hitsRead: "Treffers en zoekvragen lezen"
        case .hitsWrite: "Zoekvragen wijzigen, treffers beoordelen, verhaallijnen verbeteren"
        case .messagesRead: "Berichten lezen"
        case .messagesWrite: "Berichten maken, bewaren, goedkeuren en publicaties vastleggen"
        case .feedsRead: "Bronnen lezen"
        case .feedsWrite: "Bronnen toevoegen"
        case .raadRead: "Vragen uit de raad lezen"
        case .raadWrite: "Vragen uit de raad stellen en beantwoorden"
        }
    }

    static func accountAction(_ action: AccountLogEntry.Action) -> String {
        switch action {
        case .created: "Account gemaakt"
        case .renamed: "Naam gewijzigd"
        case .rolesChanged: "Rollen gewijzigd"
        case .closed: "Account gesloten"
        case .reopened: "Account weer geopend"
        case .invited: "Uitgenodigd"
        case .resetLinkMade: "Link voor nieuw wachtwoord gemaakt"
        case .passwordSet: "Wachtwoord ingesteld"
        case .codesSet: "Codes uit een app ingesteld"
        case .codesRemoved: "Codes uit een app weggehaald"
        case .signedIn: "Aangemeld"
        case .signInRefused: "Aanmelden geweigerd"
        case .signedOut: "Afgemeld"
        case .signedOutEverywhere: "Overal afgemeld"
        case .tokenMade: "Token gemaakt"
        case .tokenRevoked: "Token weggehaald"
        case .madeConfidential: "Incident vertrouwelijk gemaakt"
        case .madeOpen: "Incident niet langer vertrouwelijk"
        case .memberAdded: "Toegelaten tot vertrouwelijk incident"
        case .memberRemoved: "Niet langer bij vertrouwelijk incident"
        case .settingChanged: "Instelling gewijzigd"
        case .feedAdded: "Bron toegevoegd"
        case .feedChanged: "Bron gewijzigd"
        case .feedRemoved: "Bron niet meer gevolgd"
        case .feedTied: "Bron bij incident"
        case .contactAdded: "Contact toegevoegd"
        case .contactRemoved: "Contact weggehaald"
        case .templateChanged: "Sjabloon gewijzigd"
        case .rulesChanged: "Regels gewijzigd"
        case .styleChanged: "Huisstijl gewijzigd"
        }
    }
}

import Incident
import Newsroom
import Principles

/// The Dutch that is not in a template: names for values of the domain, and sentences that depend on numbers.
enum Words {
    enum Clock {
        static let signal = "Signaal"
        static let firstMessage = "Eerste bericht"
        static let nextUpdate = "Volgende update"
        static let closed = "Gesloten"
        static let notAgreed = "nog niet afgesproken"
        static func saved(_ moment: String) -> String { "bewaard \(moment)" }
        static func target(_ moment: String) -> String { "streeftijd \(moment)" }
        static func agreed(_ moment: String) -> String { "afgesproken \(moment)" }
    }

    static let withoutName = "iemand zonder naam"
    static let brand = "Eenmond"
    static let noGroup = "Zonder groep"
    static let addWatch = "Voeg een zoekvraag toe"
    static let replacesNothing = "Geen, dit feit is nieuw"

    static func phase(_ phase: Phase) -> String {
        switch phase {
        case .rust: "Rust"
        case .dreigendeOnrust: "Dreigende onrust"
        case .onrust: "Onrust"
        case .escalatie: "Escalatie"
        case .terugkeerNaarRust: "Terugkeer naar rust"
        }
    }

    static func topic(_ topic: FactTopic) -> String {
        switch topic {
        case .what: "Wat"
        case .where: "Waar"
        case .when: "Wanneer"
        case .victims: "Slachtoffers"
        case .cause: "Oorzaak"
        case .measure: "Maatregel"
        case .criminal: "Strafzaak"
        case .other: "Overig"
        }
    }

    static func audience(_ audience: Audience) -> String {
        switch audience {
        case .public: "Iedereen: publiek en pers"
        case .raad: "Alleen de gemeenteraad"
        case .internal: "Alleen intern"
        }
    }

    static func victims(_ victims: Victims) -> String {
        switch victims {
        case .unknown: "Nog niet bekend"
        case .none: "Nee"
        case .yes: "Ja"
        }
    }

    static func criminalStage(_ stage: CriminalStage) -> String {
        switch stage {
        case .none: "Nee, geen strafzaak"
        case .interviews: "Ja: melding en verhoor van getuigen"
        case .investigation: "Ja: onderzoek door de politie"
        case .trial: "Ja: rechtszaak of vrijlating"
        }
    }

    static func kind(_ kind: MessageKind) -> String {
        switch kind {
        case .persbericht: "Persbericht"
        case .raadsinformatiebrief: "Raadsinformatiebrief"
        case .instructie: "Instructie"
        case .bewonersbrief: "Bewonersbrief"
        case .webbericht: "Webbericht"
        case .socialbericht: "Socialbericht"
        case .statement: "Statement"
        case .internBericht: "Intern bericht"
        case .vraagEnAntwoord: "Vragen en antwoorden"
        case .omgevingsbeeld: "Omgevingsbeeld"
        }
    }

    static func reader(_ kind: MessageKind) -> String {
        switch kind {
        case .persbericht: "Voor media"
        case .raadsinformatiebrief: "Voor de gemeenteraad"
        case .instructie: "Voor raadsleden: wat u kunt zeggen"
        case .socialbericht: "Voor sociale media"
        case .bewonersbrief: "Voor bewoners"
        case .webbericht: "Voor de website"
        case .statement: "Om uit te spreken"
        case .internBericht: "Voor medewerkers"
        case .vraagEnAntwoord: "Voor iedereen"
        case .omgevingsbeeld: "Voor het kernteam"
        }
    }

    static func channel(_ name: String) -> String {
        switch name {
        case "x": "X"
        case "linkedin": "LinkedIn"
        case "whatsapp": "WhatsApp"
        default: name.prefix(1).uppercased() + name.dropFirst()
        }
    }

    static func severity(_ severity: Severity) -> String {
        switch severity {
        case .fout: "Fout"
        case .waarschuwing: "Waarschuwing"
        case .suggestie: "Suggestie"
        }
    }

    /// "2 fouten, 1 waarschuwing en 3 suggesties"; nil when there is nothing to tell.
    static func counts(_ severities: [Severity]) -> String? {
        let parts = [
            (Severity.fout, "fout", "fouten"), (.waarschuwing, "waarschuwing", "waarschuwingen"), (.suggestie, "suggestie", "suggesties"),
        ]
        .compactMap { severity, one, many in
            let number = severities.count { $0 == severity }
            return number == 0 ? nil : counted(number, one, many)
        }
        return parts.isEmpty ? nil : list(parts)
    }

    /// "1 fout", "2 fouten"
    static func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

    /// "a, b en c"
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " en " + last
    }

    /// How a word in the text answers to a word of the query; nil when they are the same.
    static func form(_ form: String, term: String) -> String? {
        switch form {
        case "inflection": "vorm van “\(term)”"
        case "compound": "samenstelling met “\(term)”"
        case "prefix": "begint met “\(term)”"
        case "suffix": "eindigt op “\(term)”"
        default: nil
        }
    }

    static func newestOf(_ number: Int) -> String { "\(number) treffers, de nieuwste eerst" }

    static func gaps(_ number: Int) -> String? {
        number == 0 ? nil : "nog \(counted(number, "plek", "plekken")) in te vullen"
    }

    static func settled(_ confirmed: Bool, by who: String, at moment: String, source: String) -> String {
        "\(confirmed ? "Bevestigd" : "Weerlegd") door \(who), \(moment). Bron: \(source)."
    }

    static func health(_ health: FeedHealth) -> String { health.words.prefix(1).uppercased() + health.words.dropFirst() }

    static func factChanged(refuted: Bool, at moment: String?) -> String {
        (refuted ? "is nu weerlegd" : "heeft nu een andere status") + (moment.map { ", \($0)" } ?? "")
    }

    static func notice(_ notice: Notice) -> String {
        switch notice {
        case .opened: "Het incident is geopend. De klok loopt."
        case .factAdded: "Het feit staat bij ‘Nog niet zeker’. Bevestig het zodra een bron het zeker weet."
        case .factConfirmed: "Het feit is bevestigd."
        case .factRefuted: "Het feit is weerlegd. Het komt in geen enkel bericht."
        case .handedOver: "De leiding is overgedragen."
        case .phaseMoved: "De fase is gewijzigd."
        case .storyTold: "Bewaard. Nieuwe berichten nemen dit over."
        case .closed: "Het incident is gesloten."
        case .watchAdded: "De zoekvraag is toegevoegd. Het nieuws van de afgelopen week is doorzocht."
        case .watchRemoved: "De zoekvraag is weg. De gevonden berichten blijven staan."
        case .messageMade: "Het bericht is gemaakt uit wat zeker is, en bewaard. Er is niets verstuurd."
        case .messageSaved: "De nieuwe versie is bewaard. Er is niets verstuurd."
        case .feedAdded: "De bron is toegevoegd. Eenmond leest hem binnen een paar minuten."
        case .feedKnown: "Deze bron stond er al."
        case .exerciseStarted: "De oefening loopt. Binnen een halve minuut komt het eerste nieuws binnen."
        }
    }

    /// Pages for when something cannot be done.
    enum Trouble {
        static let toOverview = "Naar het overzicht"
        static let notFound = (
            heading: "Deze pagina is er niet",
            text: "Het adres klopt niet, of de pagina is verhuisd. Kijk of het adres goed is overgenomen."
        )
        static let foreign = (
            heading: "Dit verzoek kwam van een andere website",
            text: "Eenmond neemt alleen aan wat u op een pagina van Eenmond zelf invult. Open die pagina en probeer het opnieuw."
        )
        static let staleForm = (
            heading: "Dit formulier is verlopen",
            text: "Er is niets veranderd. Ga terug, ververs de pagina en vul het formulier opnieuw in. Uw browser moet cookies toestaan."
        )
        static let tooLarge = (
            heading: "Dit is te groot", text: "Een formulier mag hoogstens een halve megabyte tekst hebben. Maak de tekst korter."
        )
        static let notAForm = (heading: "Dit is geen formulier", text: "Vul het formulier op de pagina in en verstuur het opnieuw.")
        static let notAllowed = (
            heading: "Dat kan hier niet", text: "Deze pagina kent die handeling niet. Ga terug en gebruik de knoppen op de pagina."
        )
        static let ours = "Er ging iets mis"
        static let missing = "Dit is er niet"
        static let wrong = "Dit kan zo niet"
        static let unavailable = "Dat lukt nu niet"
        static func wrongHost(_ host: String) -> String {
            "Eenmond antwoordt alleen op http://127.0.0.1, http://localhost en http://[::1], niet op “\(host)”. Open Eenmond op een van die adressen.\n"
        }
        static let tooManyStreams = "Er staan te veel pagina's open. Sluit er een paar.\n"
    }

    /// What is wrong with a field, and what to do.
    enum Fill {
        static let title = "Vul in wat er aan de hand is."
        static let municipality = "Vul de gemeente in."
        static let place = "Vul de plaats in: een straat, gebouw of wijk."
        static let lead = "Vul de naam in van wie namens de gemeente spreekt."
        static let nextLead = "Vul de naam van de nieuwe woordvoerder in."
        static let role = "Vul de functie in, bijvoorbeeld burgemeester."
        static let reason = "Vul in waarom de leiding overgaat."
        static let moment = "Vul een datum en tijd in die bestaan, bijvoorbeeld 2026-11-22 14:05."
        static let signalAhead = "Het signaal kan niet in de toekomst liggen. Vul in wanneer het binnenkwam."
        static let fact = "Vul in wat er gemeld is, in één zin."
        static let factSource = "Vul in van wie het komt."
        static let settleSource = "Vul in volgens welke bron dit zo is."
        static let name = "Vul uw naam in."
        static let choice = "Kies een van de mogelijkheden."
        static let query = "Vul in waarop u wilt zoeken."
        static let feed = "Vul het adres van een feed in."
        static let text = "De tekst is leeg. Vul de tekst van het bericht in."
        static let tooLong = "Dit is te lang. Maak het korter."
    }
}

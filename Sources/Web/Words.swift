import DutchText
import Drafting
import Incident
import Newsroom
import Principles

/// The Dutch that is not in a template: names for values of the domain, and sentences that depend on numbers.
enum Words {
    static func place(_ place: Site.Place) -> String {
        switch place {
        case .overview: "Overzicht"
        case .search: "Zoeken"
        case .feeds: "Bronnen"
        case .contacts: "Contacten"
        case .scenarios: "Scenario’s"
        case .admin: "Beheer"
        case .elsewhere: ""
        }
    }

    static func brokenRule(file: String, line: Int, rule: String?, what: String) -> String {
        "\(file), regel \(line): \(rule.map { "\($0), " } ?? "")\(what). De andere regels werken."
    }

    /// Why an address was not taken as a feed. What is said of feeds that are followed, that it is tried again, is not true of it.
    static func notAdded(_ why: String) -> String {
        why.replacing("; Eenmond probeert het later opnieuw", with: "").replacing(" Eenmond probeert het later opnieuw.", with: "")
            + " Er is niets toegevoegd."
    }

    static let withoutName = "iemand achter deze computer"
    static let brand = "Eenmond"
    static let usualPhase = "Zoals het scenario zegt, anders dreigende onrust"
    static let noGroup = "Zonder groep"
    static let addWatch = "Voeg een zoekvraag toe"
    static let notKnown = "weten we nog niet"
    static func logIntact(_ count: Int) -> String { "Het logboek is gaaf: \(counted(count, "regel", "regels")), elk met een zegel." }
    static func logBroken(_ what: String) -> String { "Het logboek is niet gaaf: \(what). Meld dit aan de beheerder." }
    static let replacesNothing = "Geen, dit feit is nieuw"

    static func tab(_ tab: IncidentTab) -> String {
        switch tab {
        case .feiten: "Feiten"
        case .media: "Mediabeeld"
        case .omgeving: "Omgeving"
        case .berichten: "Berichten"
        case .raad: "Raad"
        case .checklists: "Checklists"
        case .diagnose: "Diagnose"
        case .logboek: "Logboek"
        }
    }

    /// "het persbericht", "de instructie"
    static func theKind(_ kind: MessageKind) -> String {
        switch kind {
        case .internBericht: "het interne bericht"
        case .persbericht, .webbericht, .socialbericht, .statement, .omgevingsbeeld: "het \(Words.kind(kind).lowercased())"
        case .raadsinformatiebrief, .instructie, .bewonersbrief, .vraagEnAntwoord: "de \(Words.kind(kind).lowercased())"
        }
    }

    static func phase(_ phase: Phase) -> String { phase.words }

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

    static func status(_ status: FactStatus) -> String {
        switch status {
        case .unconfirmed: "Nog niet zeker"
        case .confirmed: "Bevestigd"
        case .refuted: "Weerlegd"
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

    static func kind(_ kind: MessageKind) -> String { kind.words }

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

    /// Who reads what, in the order in which they must hear it.
    static let readers: [(name: String, kinds: Set<MessageKind>)] = [
        ("Eerst: medewerkers en betrokkenen", [.internBericht, .bewonersbrief]),
        ("Dan: raad en partners", [.raadsinformatiebrief, .instructie]),
        ("Dan: media en publiek", [.statement, .persbericht, .webbericht, .vraagEnAntwoord, .socialbericht]),
        ("Voor het team", [.omgevingsbeeld]),
    ]

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
    static func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(Words.number(number)) \(number == 1 ? one : many)" }

    /// "17.783"
    static func number(_ number: Int) -> String {

        return DutchNumber.grouped(number)
    }

    /// A sentence from a line that began in the middle: a capital first, a full stop last.
    static func sentence(_ line: String) -> String {
        let text = line.prefix(1).uppercased() + line.dropFirst()
        return text.isEmpty || ".!?".contains(text.last ?? ".") ? text : text + "."
    }

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

    /// "187 van 280 tekens", "312 woorden"
    static func length(_ length: MessageLength) -> String {
        let unit =
            switch length.unit {
            case .words: "woorden"
            case .seconds: "seconden"
            case .bytes: "bytes"
            case .characters, .graphemes, .weighted: "tekens"
            }
        return length.limit.map { "\(length.counted) van \($0) \(unit)" } ?? "\(length.counted) \(unit)"
    }

    static func gaps(_ number: Int) -> String? {
        number == 0 ? nil : "nog \(counted(number, "plek", "plekken")) in te vullen"
    }

    static func settled(_ confirmed: Bool, by who: String, at moment: String, source: String) -> String {
        "\(confirmed ? "Bevestigd" : "Weerlegd") door \(who), \(moment). Bron: \(source)."
    }

    static let pastedList = "de lijst"
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
        case .storyKept: "Bewaard. Nieuwe berichten nemen dit over."
        case .storyTold: "Bewaard. Hieronder neemt u het over in de berichten die er al zijn."
        case .closed: "Het incident is gesloten."
        case .watchAdded: "De zoekvraag is toegevoegd. Het nieuws van de afgelopen week is doorzocht."
        case .watchRemoved: "De zoekvraag is weg. De gevonden berichten blijven staan."
        case .firstMade: "De berichten zijn gemaakt uit wat zeker is. Er is niets verstuurd."
        case .firstMadeBeside:
            "De berichten zijn gemaakt uit wat zeker is. Wat een mens wijzigde, op akkoord wacht of al is goedgekeurd, bleef zoals het is."
        case .messagesRenewed: "De berichten zeggen nu wat gewijzigd is. De vorige versies zijn bewaard; vraag opnieuw akkoord."
        case .someRenewed:
            "De berichten zeggen nu wat gewijzigd is. Vraag opnieuw akkoord. Wat een mens wijzigde of wat al is goedgekeurd, kijkt u zelf na."
        case .noneAsked: "Er is geen akkoord gevraagd. Open de berichten die over zijn: bovenaan staat wat er eerst moet gebeuren."
        case .allAsked: "Akkoord gevraagd voor alle berichten."
        case .someAsked: "Akkoord gevraagd voor de berichten die klaar zijn. Bij de andere staat wat er nog ontbreekt."
        case .firstAsked: "Het incident is geopend en alle eerste berichten staan klaar. Er is niets verstuurd."
        case .ticked: "Afgevinkt. Klik nog eens om het vinkje weg te halen."
        case .unticked: "Het vinkje is weg."
        case .diagnosed: "De diagnose is bewaard, naast de eerdere."
        case .contactAdded: "Het contact staat in de lijst."
        case .contactRemoved: "Het contact is uit de lijst."
        case .questionAsked: "Uw vraag is gesteld. Het antwoord verschijnt op deze pagina."
        case .questionAnswered: "Het antwoord is bewaard. De raad ziet het nu."
        case .questionShared: "Vraag en antwoord staan nu bij de vragen en antwoorden. Nieuwe berichten nemen ze over."
        case .assessedSame: "Dat stond er al zo. Er is niets veranderd, en er komt niets in het logboek."
        case .phaseSame: "Het incident was al in deze fase. Er is niets veranderd, en er komt niets in het logboek."
        case .sharedWithInstructie: Raad.sharedWithInstructie
        case .sharedBesideOwn: Raad.sharedBesideOwn
        case .sharedNoInstructie: Raad.sharedNoInstructie
        case .answerChanged: Raad.answerChanged
        case .answerWithdrawn: Raad.answerWithdrawn
        case .assessed: "Slachtoffers en strafzaak zijn bijgewerkt."
        case .feedRemoved: "De bron wordt niet meer gevolgd. Wat hij bracht, blijft bewaard."
        case .feedsImported: "De lijst is ingelezen."
        case .messageMade: "Het bericht is gemaakt uit wat zeker is, en bewaard. Er is niets verstuurd."
        case .messageSaved: "De nieuwe versie is bewaard. Er is niets verstuurd."
        case .messageLeft: "Dit bericht is met de hand gewijzigd en blijft zoals het is. Wat nieuw is, kunt u hieronder overnemen."
        case .messageRival: "Uw tekst is bewaard. Iemand anders bewaarde tegelijk een andere tekst; beide staan er nog."
        case .approvalAsked: "Akkoord is gevraagd. De woordvoerder ziet dit bericht nu bovenaan."
        case .approved: "De tekst is goedgekeurd. Plaats of verstuur hem in uw eigen kanalen en leg dat hier vast."
        case .returned: "De tekst is teruggegeven aan de schrijver, met uw reden."
        case .lookedAgain: "Vastgelegd: de tekst is nagekeken en kan zo blijven."
        case .findingAnswered: "Uw reden is bewaard. Dezelfde woorden in dezelfde zin blijven voortaan staan."
        case .noted: "De notitie is bewaard."
        case .partAnswered: "Uw reden is bewaard. Berichten van deze soort mogen dit onderdeel bij dit incident missen."
        case .published: "De publicatie is vastgelegd."
        case .publishedEarly: "De publicatie is vastgelegd. Let op: wie het eerder moest horen, heeft nog niets gehoord."
        case .feedAdded: "De bron is toegevoegd. Eenmond leest hem binnen een paar minuten."
        case .feedChanged: "De instellingen zijn bewaard. Eenmond leest de bron nu opnieuw."
        case .rumourAdded: "Het gerucht staat in het register."
        case .rumourAnswered: "Het gerucht is beantwoord met een feit."
        case .rumourReopened: "Het gerucht gaat weer rond."
        case .feedKnown: "Deze bron stond er al."
        case .exerciseStarted: "De oefening loopt. Binnen een halve minuut komt het eerste nieuws binnen."
        case .passwordChanged: "Uw wachtwoord is veranderd. Op andere plekken bent u afgemeld."
        case .codesSet: "De codes staan aan. Bij de volgende keer aanmelden vult u er een in."
        case .codesRemoved: "De codes zijn weggehaald."
        case .tokenRevoked: "Het token werkt niet meer."
        case .settingSaved: "De instelling is bewaard."
        case .accountSaved: "Het account is bewaard. De rechten gelden meteen."
        case .accountClosed: "Het account is gesloten. Wat ermee is gedaan, blijft in de logboeken."
        case .accountReopened: "Het account is weer open."
        case .signedOutElsewhere: "Dit account is overal afgemeld."
        case .madeConfidential: "Het incident is vertrouwelijk. Alleen wie erbij hoort, ziet het."
        case .madeOpen: "Het incident is niet vertrouwelijk. Iedereen die incidenten leest, ziet het."
        case .templateSaved: "Uw eigen versie is bewaard. Nieuwe berichten gebruiken haar meteen."
        case .templateDropped: "De versie van Eenmond telt weer. Uw eigen versie is bewaard; u kunt haar terugzetten."
        case .rulesSaved: "Uw regels zijn nagekeken en bewaard. Ze gelden meteen."
        case .ruleAdded: "De regel is toegevoegd. De voorbeelden kloppen; hij geldt meteen."
        case .ruleOff: "De regel staat uit. Teksten worden er niet meer op nagekeken."
        case .ruleOn: "De regel staat weer aan."
        case .styleSaved: "De huisstijl is bewaard. Het volgende document gebruikt haar."
        case .styleDropped: "Documenten gebruiken weer het bestand van Eenmond."
        case .linesJoined: "De verhaallijnen zijn één. Nieuws dat erop lijkt, komt hier voortaan bij."
        case .lineSplit: "De aangevinkte berichten staan nu in een eigen verhaallijn."
        case .lineRenamed: "De verhaallijn heeft een andere naam."
        case .copySeparated: "Dit bericht telt nu als een eigen bericht, niet als kopie."
        case .feedTied: "De bron wordt elke minuut gelezen zolang dit incident loopt."
        case .feedApart: "De bron wordt voor dit incident niet vaker gelezen."
        case .feedAuto: "Eenmond bepaalt weer zelf of deze bron bij het incident hoort."
        case .mandateGiven: "Vastgelegd: deze persoon mag goedkeuren namens wie de leiding heeft."
        case .mandateWithdrawn: "Het mandaat is ingetrokken."
        case .imported: "Het incident is ingelezen uit het dossier."
        case .feedSoon: "Eenmond leest deze bron binnen een paar seconden."
        case .openLetterMade: "Dit is de openbare versie, met alleen openbare feiten. De vorige versie staat bij de versies."
        case .readersSaid: "Bewaard: voor wie deze brief is. De raad ziet het erbij."
        case .answerTakenBack: "De reden is ingetrokken. De bevinding telt weer."
        case .formStruck: "De vorm telt niet meer mee."
        case .formAllowed: "De vorm telt voortaan mee."
        }
    }

    /// What was looked through for the forms of a query.
    static func forms(_ found: ArchiveForms) -> String {
        let read = Words.counted(found.itemsRead, "bericht", "berichten")
        return found.itemsHit == 0
            ? "In \(found.isWhole ? "" : "de nieuwste ")\(read) staat nog niets dat erbij past."
            : "\(Words.number(found.itemsHit)) van \(found.isWhole ? "" : "de nieuwste ")\(read) \(found.itemsHit == 1 ? "past" : "passen") erbij, door deze woorden:"
    }

    static let notKnownYet = "Dat weten we nog niet."

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
        static func fileTooLarge(_ megabytes: Int) -> (heading: String, text: String) {
            (
                "Dit bestand is te groot",
                "Het mag hoogstens \(megabytes) MB zijn. Ga terug en kies een kleiner bestand, bijvoorbeeld zonder plaatjes."
            )
        }
        static let notAForm = (heading: "Dit is geen formulier", text: "Vul het formulier op de pagina in en verstuur het opnieuw.")
        static let notAllowed = (
            heading: "Dat kan hier niet", text: "Deze pagina kent die handeling niet. Ga terug en gebruik de knoppen op de pagina."
        )
        static let notYours = (
            heading: "Hier mag u niet bij",
            text: "Uw rol geeft u dit recht niet. Hebt u het voor uw werk nodig? Vraag een beheerder om een andere rol."
        )
        static let signedOut = (heading: "U bent afgemeld", text: "Er is niets veranderd. Meld u opnieuw aan en ga verder waar u was.")
        static let ours = "Er ging iets mis"
        static let missing = "Dit is er niet"
        static let wrong = "Dit kan zo niet"
        static let unavailable = "Dat lukt nu niet"
        static func wrongHost(_ host: String) -> String {
            "Eenmond antwoordt niet op “\(host)”. Open Eenmond op http://127.0.0.1, of zet dit adres als publicAddress in configuration.yml.\n"
        }
        static let tooManyStreams = "Er staan te veel pagina's open. Sluit er een paar.\n"
    }

    /// What is wrong with a field, and what to do.
    enum Fill {
        static let form = "Vul een woord in."
        static let mandated = "Vul in wie mag goedkeuren."
        static let knownDossier = "Dit incident staat hier al. Een dossier opent een incident dat er nog niet is."
        static let dossier = "Kies een dossierbestand, of plak de inhoud ervan."
        static let title = "Vul in wat er aan de hand is."
        static let municipality = "Vul de gemeente in."
        static let place = "Vul de plaats in: een straat, gebouw of wijk."
        static let lead = "Vul de naam in van wie namens de gemeente spreekt."
        static let nextLead = "Vul de naam van de nieuwe woordvoerder in."
        static let role = "Vul de functie in, bijvoorbeeld burgemeester."
        static let reason = "Vul in waarom de leiding overgaat."
        static let moment = "Vul een datum en tijd in die bestaan, bijvoorbeeld 2026-11-22 14:05."
        static let startAhead = "Het begin kan niet in de toekomst liggen. Vul in wanneer het gebeurde, of laat het leeg."
        static let signalAhead = "Het signaal kan niet in de toekomst liggen. Vul in wanneer het binnenkwam."
        static let fact = "Vul in wat er gemeld is, in één zin."
        static let factSource = "Vul in van wie het komt."
        static let settleSource = "Vul in volgens welke bron dit zo is."
        static let name = "Vul uw naam in."
        static let choice = "Kies een van de mogelijkheden."
        static let diagnosis = "Beantwoord eerst een paar vragen."
        static let organisation = "Vul de organisatie in, bijvoorbeeld GGD Waterrijk."
        static let contactRole = "Vul de functie in, bijvoorbeeld persvoorlichter."
        static let reach = "Vul een telefoonnummer of een mailadres in: anders is niemand te bereiken."
        static let happened = "Vul in wat er is gebeurd, in één zin."
        static let advice = "Vul in wat mensen kunnen doen, of schrijf dat zij niets hoeven te doen."
        static let who = "Vul in volgens wie dit zo is, bijvoorbeeld brandweer."
        static let question = "Vul uw vraag in."
        static let answer = "Vul het antwoord in. Weet u het nog niet? Schrijf dan dat u het nog niet weet."
        static let query = "Vul in waarop u wilt zoeken."
        static let feed = "Vul het adres van een feed in."
        static let text = "De tekst is leeg. Vul de tekst van het bericht in."
        static let letStand = "Vul in waarom deze woorden blijven staan."
        static let published = "Vul in waar het bericht is verschenen, bijvoorbeeld website."
        static let feedUserName = "Vul ook de naam in die bij dit wachtwoord hoort."
        static let feedUserNameSign = "In deze naam mag geen dubbelepunt staan. Kijk de naam na."
        static let feedPassword = "Vul ook het wachtwoord in dat bij deze naam hoort."
        static let minutes = "Vul een getal van 1 tot 1440 in, of laat het leeg."
        static let rumour = "Vul in wat er rondgaat, in één zin."
        static let seen = "Vul in waar u het hebt gezien."
        static let tooLong = "Dit is te lang. Maak het korter."
        static let userName = "Vul uw gebruikersnaam in."
        static let password = "Vul uw wachtwoord in."
        static let newPassword = "Kies een wachtwoord."
        static let code = "Vul de code in die uw telefoon laat zien."
        static let setUpCode = "Vul de code in uit het logboek van het programma."
        static let displayName = "Vul uw naam in zoals collega's die kennen, bijvoorbeeld A. de Vries."
        static let colleague = "Vul de naam van uw collega in, bijvoorbeeld B. Jansen."
        static let roles = "Kies minstens één rol."
        static let label = "Vul in waar het token voor is."
        static let scopes = "Kies minstens één ding dat het token mag."
        static let number = "Vul een getal in, of laat dit leeg."
        static let newUserName = "Vul een gebruikersnaam in, bijvoorbeeld uw mailadres."
    }
}

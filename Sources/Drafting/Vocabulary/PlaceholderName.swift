/// Every name that the program can fill. The words for it (what is asked for, who can supply it) lie in `Templates/invulvelden.yml`.
enum PlaceholderName {
    static let texts = [
        "gemeente", "plaats", "plaats.waar", "plaatsregel", "groet", "datum", "tijd", "afzender", "kop", "onderwerp", "versie", "embargo",
        "signaal", "signaal.sinds", "signaal.tijd", "signaal.datum", "vorig-bericht",
        "kernboodschap",
        "woordvoerder", "woordvoerder.kort", "woordvoerder.naam", "woordvoerder.rol", "woordvoerder.volledig",
        "volgende-update", "volgende-update.tijd", "volgende-update.wat",
        "contact.pers", "contact.pers.naam", "contact.pers.telefoon", "contact.pers.email",
        "contact.publiek", "contact.publiek.telefoon", "contact.publiek.website", "contact.publiek.hashtag",
        "van", "aan", "zaaknummer", "portefeuillehouder", "openbaarheid",
        "instructie",
    ]

    static let lists = [
        "feiten", "feiten.kern", "feiten.verder", "feiten.wat", "feiten.waar", "feiten.wanneer", "feiten.slachtoffers", "feiten.oorzaak",
        "feiten.maatregelen", "feiten.strafzaak", "feiten.overig", "feiten.nieuwste-eerst", "feiten.rechtgezet", "feiten.openbaar",
        "feiten.niet-openbaar", "feiten.nieuw", "feiten.eerder",
        "acties", "acties.eerste", "acties.citaat", "maatregelen", "maatregelen.buiten-citaat", "handelingsperspectief",
        "handelingsperspectief.eerste", "handelingsperspectief.verder", "oneliners", "oneliners.eerste",
        "vragen", "partners",
    ]

    static let conditions = [
        "oefening", "strafzaak", "strafzaak-fase-1", "strafzaak-fase-2", "strafzaak-fase-3",
        "er-zijn-slachtoffers", "slachtoffers-onbekend", "iets-onbekend", "vertrouwelijk", "wat-bekend", "oorzaak-bekend",
        "strafzaak-verteld", "met-feiten",
        "met-niet-openbaar", "iets-nieuws", "medeleven-gezegd",
        "met-partners", "met-vragen", "met-open-vragen",
        "eerste", "update", "rectificatie", "afsluiting",
    ]

    /// The fields of a list's items, by list.
    static func fields(of list: String) -> [String] {
        switch list {
        case "vragen": ["vraag", "antwoord", "beantwoord", "open"]
        case "partners": ["naam", "onderwerpen"]
        case let facts where facts == "feiten" || facts.hasPrefix("feiten."):
            ["tekst", "tijd", "moment", "bron", "over", "vorige", "vervangen"]
        default: ["tekst"]
        }
    }

    /// The fields that are in or out rather than text.
    static let conditionFields = ["beantwoord", "open", "vervangen"]
}

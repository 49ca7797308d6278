/// Short lines that are no news: pointers to other articles, notes for subscribers.
enum ArticleLines {
    /// What a line is.
    enum Kind { case news, pointer, note }

    /// Looks at a short block of text on one line, in lower case.
    static func kind(_ line: String, linkShare: Double) -> Kind {
        if subscribers.contains(where: { line.contains($0) }) { return .note }
        if always.contains(line) || always.contains(where: { line == $0 + ":" }) { return .pointer }
        guard pointers.contains(where: { line.hasPrefix($0) }) else { return .news }
        return linkShare > 0.2 || line.utf8.count < 70 ? .pointer : .news
    }

    /// Lines that stand alone, in lower case.
    private static let always: Set<String> = [
        "advertentie", "advertisement", "anzeige", "lees ook", "lees meer", "read more", "deel dit artikel", "deel dit bericht", "deel",
        "delen", "share",
        "print", "reageer", "reacties", "tags", "gerelateerd", "gerelateerde artikelen", "meer nieuws", "meer over dit onderwerp",
        "related", "advertenties",
        "bekijk ook", "zie ook", "foto", "video", "luister", "volg ons", "meest gelezen", "deel via", "terug", "bron",
    ]

    /// Beginnings of lines that point elsewhere, in lower case.
    private static let pointers = [
        "lees ook", "lees verder", "lees meer", "lees hier", "bekijk ook", "zie ook", "kijk ook", "meer over", "meer nieuws",
        "ook interessant",
        "luister ook", "volg ons", "read also", "read more", "see also", "related:", "tekst gaat verder", "de tekst gaat", "de tekst loopt",
        "artikel gaat verder",
        "tekst loopt door", "advertentie", "deel dit", "deel via", "klik hier om", "meld je aan", "meld u aan", "schrijf je in",
        "schrijf u in", "heb je een tip",
        "heeft u een tip", "heb jij een tip", "mis niets", "mis geen", "download de app", "download onze app", "whatsapp ons",
        "stuur ons een", "app ons", "tip de redactie",
        "dit artikel verscheen", "blijf op de hoogte", "wil je op de hoogte", "wilt u op de hoogte", "abonneer je", "geef je op voor",
        "ook lezen", "bekijk hier",
        "fout gezien", "zie je een fout", "ziet u een fout", "taalfout gezien", "reageer op dit", "share this", "sign up", "subscribe",
        "follow us", "filed under", "tags:",
        "beluister", "ontvang elke", "ontvang onze", "ga naar", "terug naar",
    ]

    /// Sentences that say that the rest is for subscribers, in lower case.
    static let subscribers = [
        "verder voor abonnees", "alleen voor abonnees", "exclusief voor abonnees", "voor abonnees beschikbaar", "al abonnee?",
        "reeds abonnee?", "ben je al abonnee",
        "bent u al abonnee", "word abonnee", "wordt abonnee", "met een abonnement lees", "met een abonnement leest",
        "log in om verder te lezen", "log in om dit artikel",
        "start je gratis proefperiode", "premium artikel", "premiumartikel", "je leest nu een premium", "dit is een premium",
        "verder lezen?", "onbeperkt toegang tot",
        "neem een abonnement", "kies een abonnement", "dit artikel is voor abonnees", "artikel verder lezen", "lees dit artikel verder",
        "om verder te lezen", "lees verder met een",
        "sluit een abonnement", "maak een gratis account", "maak gratis een account", "nog geen abonnee", "geen abonnee?",
    ]
}

/// Short lines that are no news: pointers to other articles, requests to the reader, notes for subscribers.
enum ArticleLines {
    /// What a line is.
    enum Kind { case news, pointer, note }

    /// Looks at a short block of text on one line, with ASCII letters in lower case.
    static func kind(_ line: ByteView, linkShare: Double) -> Kind {
        if isForSubscribers(line) { return .note }
        if isAlone(line) || starts(line, with: calls) { return .pointer }
        if line.count < 120, starts(line, with: credits) { return .pointer }
        guard starts(line, with: pointers) else { return .news }
        // "Meer over de oorzaak is nog niet bekend." is a sentence like any other.
        let isSentence = line.matches("meer ", at: 0) && line.last == UInt8(ascii: ".")
        return linkShare > 0.2 || line.count < 70 && !isSentence ? .pointer : .news
    }

    /// A quick look, in any case of the letters, before ``saysPartial(_:)``.
    static func maySayPartial(_ text: ByteView) -> Bool {
        let stems: [StaticString] = ["bonnees", "lezen", "remium", "erder", "lus-artikel"]
        return stems.contains { text.firstIndex(of: $0, from: 0) != nil }
    }

    /// Whether a line says that this very article goes on for subscribers, wherever on the page it stands.
    static func saysPartial(_ line: ByteView) -> Bool { isNotice(line, saying: strong) }

    private static let strong: [StaticString] = [
        "verder voor abonnees", "dit artikel is voor abonnees", "artikel is alleen voor abonnees", "is exclusief voor abonnees",
        "om verder te lezen",
        "verder lezen?", "om dit artikel te lezen", "om het hele artikel te lezen", "lees dit artikel verder", "rest van dit artikel",
        "hele artikel lezen?", "je leest nu een premium", "dit is een premium", "dit is een plus-artikel", "dit artikel gratis lezen",
        "dit artikel helemaal lezen", "dit premium-artikel", "dit premium artikel",
    ]

    private static func isForSubscribers(_ line: ByteView) -> Bool {
        // Every sentence below holds one of these: most lines need no closer look.
        guard stems.contains(where: { line.firstIndex(of: $0, from: 0) != nil }) else { return false }
        return isNotice(line, saying: subscribers)
    }

    /// Whether a line is such a notice, rather than news that quotes or mentions one: the words begin a sentence, or the line
    /// begins as only a notice to the reader does; and they do not stand between quotation marks.
    private static func isNotice(_ line: ByteView, saying words: [StaticString]) -> Bool {
        let start = line.firstIndex { $0.isLetter || $0.isDigit } ?? line.count
        let addressesReader = openers.contains { line.matches($0, at: start) } && !isQuoted(line, upTo: start)
        return words.contains { wanted in
            guard let place = line.firstIndex(of: wanted, from: 0), !isQuoted(line, upTo: place) else { return false }
            guard addressesReader || place == start || beginsSentence(line, at: place) else { return false }
            return line.count < longestWhole || endsThere(line, at: place + wanted.utf8CodeUnitCount)
        }
    }

    /// A shorter line is the notice as a whole, whatever follows the words.
    private static let longestWhole = 80

    /// Whether the words end the sentence, or go on as a notice does ("… met een gratis account") and news does not.
    private static func endsThere(_ line: ByteView, at end: Int) -> Bool {
        if end > 0, "?!.".utf8.contains(line[end - 1]) { return true }
        let rest = line.view(end, line.count)
        guard let next = rest.firstIndex(where: { !$0.isBlank }), rest[next].isLetter else { return true }
        return continuations.contains { rest.matches($0, at: next) }
    }

    private static let continuations: [StaticString] = [
        "met ", "en ", "van ", "op ", "via ", "in ", "of ", "je ", "u ", "jij ", "dan ", "voor ", "nog ", "gratis", "nu ", "vanaf",
        "zonder",
        "alle ", "al ", "ons ", "onze ", "te ", "aan ", "artikel", "abonn", "om ", "de ", "deze ", "dit ", "log ", "af ", "heb ",
        "voordelig",
        "direct", "meteen", "verder", "account", "premium", "plus", "proef", "lees", "leest", "te lezen", "lezen", "per ",
    ]

    private static func beginsSentence(_ line: ByteView, at place: Int) -> Bool {
        guard let before = line.view(0, place).last(where: { !$0.isBlank }) else { return true }
        return ".!?:|-)>".utf8.contains(before)
    }

    /// Whether a quotation mark is open at a place: `"` by turns, and the pairs that open and close differently.
    private static func isQuoted(_ line: ByteView, upTo place: Int) -> Bool {
        var isOpen = false
        for index in 0..<place {
            if line[index] == UInt8(ascii: "\"") { isOpen.toggle() }
            if line[index] == 0x27, index == 0 || line[index - 1].isBlank { isOpen = true }
            if line[index] == 0x27, index + 1 < place, !line[index + 1].isLetter { isOpen = false }
            if line.matches("\u{201C}", at: index) || line.matches("\u{201E}", at: index) || line.matches("\u{2018}", at: index) {
                isOpen = true
            }
            if line.matches("\u{201D}", at: index) || line.matches("\u{2019}", at: index) { isOpen = false }
            if line.matches("\u{AB}", at: index) { isOpen = true }
            if line.matches("\u{BB}", at: index) { isOpen = false }
        }
        return isOpen
    }

    /// How notices to the reader begin.
    private static let openers: [StaticString] = [
        "lees ", "lezen ", "verder", "wil je", "wilt u", "wil jij", "om ", "word ", "wordt ", "maak ", "log ", "login", "inloggen",
        "start ",
        "neem ", "kies ", "sluit ", "krijg ", "registreer", "je hebt", "u hebt", "u heeft", "je leest", "u leest", "je kunt", "u kunt",
        "jij ", "heb je", "heeft u", "hebt u", "ben je", "bent u", "al ", "nog ", "met een abonnement", "dit artikel", "dit verhaal",
        "dit bericht", "dit interview", "dit stuk", "dit is een", "dit premium", "de rest van dit", "het hele artikel",
        "het volledige artikel",
        "premium", "plus", "exclusief", "alleen voor", "voor abonnees", "benieuwd", "meer lezen", "onbeperkt", "deze inhoud",
        "deze content",
    ]

    private static func isAlone(_ line: ByteView) -> Bool {
        guard line.count < 40 else { return false }
        let bare = line.last == UInt8(ascii: ":") ? line.view(0, line.count - 1) : line
        return alone.contains { $0.utf8CodeUnitCount == bare.count && bare.matches($0, at: 0) }
    }

    private static func starts(_ line: ByteView, with beginnings: [StaticString]) -> Bool {
        beginnings.contains { line.matches($0, at: 0) }
    }

    /// Lines that stand alone.
    private static let alone: [StaticString] = [
        "advertentie", "- advertentie -", "advertenties", "advertisement", "anzeige", "lees ook", "lees meer", "read more",
        "deel dit artikel", "deel dit bericht", "deel artikel", "deel", "delen", "share", "print", "reageer", "reacties", "tags",
        "gerelateerd", "gerelateerde artikelen", "gerelateerd nieuws", "meer nieuws", "meer over dit onderwerp", "related", "bekijk ook",
        "zie ook", "foto", "video", "luister", "volg ons", "meest gelezen", "deel via", "terug", "bron", "dit delen",
        "vergelijkbare berichten", "ook interessant", "misschien ook interessant", "meer laden", "toon meer", "even geduld",
    ]

    /// Beginnings of lines that ask the reader something; these are longer, and have no link.
    private static let calls: [StaticString] = [
        "heb je een tip", "heeft u een tip", "heb jij een tip", "heb je een foto", "heb jij een foto", "heeft u een foto", "heb je nieuws",
        "tip de redactie", "tip ons", "stuur ons", "stuur je tip", "app ons", "whatsapp ons", "mail de redactie", "download de app",
        "download onze app",
        "download de gratis", "download gratis", "blijf op de hoogte van", "wil je op de hoogte blijven", "wilt u op de hoogte blijven",
        "mis niets van",
        "mis geen", "meld je aan voor", "meld u aan voor", "schrijf je in voor", "schrijf u in voor", "abonneer je op",
        "geef je op voor onze",
        "ontvang elke", "ontvang onze", "ontvang het laatste", "fout gezien", "zie je een fout", "ziet u een fout", "taalfout gezien",
        "spelfout gezien",
        "volg ons op", "volg ons via", "like onze", "dit liveblog wordt", "dit blog wordt", "je kunt alleen reageren",
        "elke ochtend het belangrijkste",
        "tekst gaat verder", "de tekst gaat verder", "de tekst loopt door", "tekst loopt door", "artikel gaat verder",
        "het artikel gaat verder",
        "(tekst gaat verder", "(de tekst gaat verder", "tekst loopt verder", "dit artikel is eerder verschenen", "sign up for",
        "subscribe to our",
        "follow us on", "klik hier om je aan te melden", "deel dit bericht", "deel dit artikel", "laatste update:", "laatst bijgewerkt:",
    ]

    /// Beginnings of lines that point elsewhere, when they are short or hold a link.
    private static let pointers: [StaticString] = [
        "lees ook", "lees verder", "lees meer", "lees hier", "lees terug", "bekijk ook", "bekijk hier", "zie ook", "kijk ook", "meer over",
        "meer nieuws", "ook interessant", "ook lezen", "luister ook", "beluister", "volg ons", "volg het laatste", "read also", "read more",
        "see also", "related:", "advertentie", "deel dit", "deel via", "deel deze", "klik hier", "meld je aan", "meld u aan",
        "schrijf je in",
        "schrijf u in", "mis niets", "dit artikel verscheen", "blijf op de hoogte", "abonneer", "reageer op dit", "share this", "sign up",
        "subscribe", "follow us", "filed under", "tags:", "terug naar", "auch lesen", "mehr zum thema", "lesen sie auch", "vorig artikel",
        "volgend artikel", "geplaatst in", "categorie:",
        "trefwoorden:",
    ]

    /// Beginnings of lines that say who made a picture.
    private static let credits: [StaticString] = [
        "foto:", "foto's:", "foto ter illustratie", "beeld:", "fotografie:", "foto \u{A9}", "\u{A9} ",
    ]

    private static let stems: [StaticString] = ["abonn", "verder", "premium", "proefperiode", "toegang", "account", "inloggen", "log in"]

    /// Sentences that say that the rest is for subscribers.
    private static let subscribers: [StaticString] = [
        "verder voor abonnees", "alleen voor abonnees", "exclusief voor abonnees", "voor abonnees beschikbaar", "al abonnee?",
        "reeds abonnee?", "je al abonnee", "u al abonnee", "jij al abonnee", "word abonnee", "wordt abonnee", "met een abonnement lees",
        "om verder te lezen", "om dit artikel te lezen", "om het hele artikel te lezen", "start je gratis proefperiode", "premium artikel",
        "premium-artikel",
        "premiumartikel", "je leest nu een premium", "dit is een premium", "verder lezen?", "onbeperkt toegang tot",
        "onbeperkte toegang tot",
        "neem een abonnement", "kies een abonnement", "kies je abonnement", "dit artikel is voor abonnees", "artikel verder lezen",
        "lees dit artikel verder",
        "lees verder met een", "sluit een abonnement", "maak een gratis account", "maak gratis een account", "nog geen abonnee",
        "geen abonnee?",
        "is alleen toegankelijk voor", "verder met een abonnement", "verder met premium", "verder met plus", "rest van dit artikel",
        "hele artikel lezen?", "krijg toegang tot",
    ]
}

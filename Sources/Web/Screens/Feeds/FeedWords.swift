import Newsroom

/// Feeds and their polling.
extension Words {
    static func pace(_ perDay: Double) -> String {
        perDay < 1 ? "minder dan één bericht per dag" : "ongeveer \(Int(perDay.rounded())) per dag"
    }
    /// How long after its publication a message of a feed is found, on average.
    static func lag(_ seconds: Double) -> String {
        let minutes = Int((seconds / 60).rounded())
        let span =
            switch minutes {
            case ..<1: "binnen een minuut"
            case ..<90: counted(minutes, "minuut", "minuten")
            case ..<2880: "\(Int((seconds / 3600).rounded())) uur"
            default: counted(Int((seconds / 86_400).rounded()), "dag", "dagen")
            }
        return "gemiddeld \(span) na publicatie gevonden"
    }
    static func imported(added: Int, known: Int) -> String {
        "\(counted(added, "bron is", "bronnen zijn")) toegevoegd; \(known) volgde u al."
    }

    static func health(_ health: FeedHealth) -> String { health.words.prefix(1).uppercased() + health.words.dropFirst() }

    /// The figures of polling as people read them.
    static func figures(_ figures: PollFigures) -> [(String, String)] {
        let lag = figures.meanLagSeconds.map { "\(Words.counted(max(Int(($0 / 60).rounded()), 1), "minuut", "minuten")) na publicatie" }
        let errors = figures.errors.values.reduce(0, +)
        return [
            ("Bronnen gelezen", "\(Words.number(figures.polls)) keer, waarvan \(Words.number(figures.unchanged)) zonder iets nieuws"),
            ("Nieuwe berichten", Words.number(figures.newItems)), ("Gewijzigde berichten", Words.number(figures.revisedItems)),
            ("Treffers", Words.number(figures.hits)), ("Gemiddeld gevonden", lag ?? "nog niet bekend"),
            (
                "Artikelen opgehaald",
                figures.articlesWaiting == 0
                    ? Words.number(figures.articles)
                    : "\(Words.number(figures.articles)), nog \(Words.number(figures.articlesWaiting)) te gaan"
            ),
            (
                "Opgehaald",
                figures.bytes < 1_000_000 ? "\(Words.number(figures.bytes / 1_000)) kB" : "\(Words.number(figures.bytes / 1_000_000)) MB"
            ),
            ("Niet gelukt", errors == 0 ? "niets" : "\(Words.number(errors)) keer"),
        ]
    }

    /// How many feeds are read minute by minute.
    static func followed(_ count: Int, of all: Int) -> String {
        count == 0
            ? "Geen van de \(Words.number(all)) bronnen wordt voor dit incident vaker gelezen."
            : all == 1
                ? "De enige bron wordt elke minuut gelezen."
                : "\(Words.number(count)) van de \(Words.number(all)) bronnen \(count == 1 ? "wordt" : "worden") elke minuut gelezen."
    }

    /// How a feed came to stand to an incident.
    static func tie(_ tie: FeedTie) -> String {
        switch (tie.decided, tie.isFollowed) {
        case (true?, true): "elke minuut, door u vastgezet"
        case (true?, false): "vastgezet; begint zodra er een zoekvraag is"
        case (false?, _): "erbuiten gehouden"
        case (nil, true): "elke minuut, vanzelf"
        case (nil, false): "in zijn eigen ritme"
        }
    }
}

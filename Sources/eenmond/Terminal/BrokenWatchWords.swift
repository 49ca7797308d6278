import Newsroom

/// What the terminal says of a stored query that cannot be read.
enum BrokenWatchWords {
    static func line(_ broken: BrokenWatch) -> String {
        "Zoekvraag \(broken.watch) van \(broken.incident) zoekt niet mee: ‘\(broken.query)’. \(broken.why) "
            + "Verwijder haar met 'eenmond watch remove \(broken.watch)' en voeg haar verbeterd toe."
    }
}

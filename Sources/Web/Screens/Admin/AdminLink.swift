/// A link between the pages of the beheer.
struct AdminLink {
    let href: String
    let words: String
    let isCurrent: Bool

    static func all(at place: String) -> [AdminLink] {
        [
            ("/beheer/gebruikers", "Gebruikers"), ("/beheer/normen", "Normen en bewaren"), ("/beheer/sjablonen", "Sjablonen"),
            ("/beheer/regels", "Regels"),
        ]
        .map { AdminLink(href: $0, words: $1, isCurrent: $0 == place) }
    }
}

/// A link in the main menu.
struct MenuLink: Equatable {
    let words: String
    let href: String
    let isCurrent: Bool

    /// The menu as it looks from one place.
    static func all(at place: Site.Place) -> [MenuLink] {
        let links: [(Site.Place, String)] = [
            (.overview, "/"), (.search, "/zoeken"), (.feeds, "/bronnen"), (.contacts, "/contacten"), (.scenarios, "/scenarios"),
            (.admin, "/beheer/normen"),
        ]
        return links.map { MenuLink(words: Words.place($0), href: $1, isCurrent: $0 == place) }
    }
}

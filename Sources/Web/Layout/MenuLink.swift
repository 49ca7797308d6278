import Accounts

/// A link in the main menu.
struct MenuLink: Equatable {
    let words: String
    let href: String
    let isCurrent: Bool

    /// The menu as it looks from one place, with what a visitor may see.
    static func all(at place: Site.Place, for visitor: Visitor) -> [MenuLink] {
        let links: [(Site.Place, String)] = [
            (.overview, "/"), (.search, "/zoeken"), (.feeds, "/bronnen"), (.contacts, "/contacten"), (.scenarios, "/scenarios"),
        ]
        let own = AdminLink.all(at: "", for: visitor).prefix(1).map {
            MenuLink(words: Words.place(.admin), href: $0.href, isCurrent: place == .admin)
        }
        return links.filter { RouteRights.access(.get, $1)?.allows(visitor) == true }.map {
            MenuLink(words: Words.place($0), href: $1, isCurrent: $0 == place)
        } + own
    }
}

import Accounts

/// A link between the pages of the beheer.
struct AdminLink: Equatable {
    let href: String
    let words: String
    let isCurrent: Bool

    private static let pages = [
        ("/beheer/gebruikers", "Gebruikers"), ("/beheer/normen", "Normen en bewaren"), ("/beheer/huisstijl", "Huisstijl"),
        ("/beheer/sjablonen", "Sjablonen"), ("/beheer/regels", "Regels"), ("/beheer/toegangslogboek", "Logboek"),
    ]

    /// What a visitor may see of the beheer, as it looks from one address.
    static func all(at path: String, for visitor: Visitor) -> [AdminLink] {
        pages.filter { RouteRights.access(.get, $0.0)?.allows(visitor) == true }.map { href, words in
            AdminLink(href: href, words: words, isCurrent: path == href || path.hasPrefix(href + "/"))
        }
    }
}

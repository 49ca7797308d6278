/// Words by which sites name the parts of a page, and sentences that are no news. Dutch and English.
enum ArticleWords {
    /// Elements that never hold an article's text.
    static let dropped: Set<String> = [
        "script", "style", "noscript", "nav", "footer", "aside", "form", "button", "iframe", "select", "input", "textarea", "svg",
        "figcaption", "dialog", "template", "object", "video", "audio", "head",
    ]

    /// Parts of `class` and `id` that name something beside the article.
    static let unlikely = [
        "comment", "reactie", "sidebar", "zijbalk", "footer", "related", "gerelateerd", "lees-ook", "leesook", "lees_ook", "readmore",
        "read-more", "lees-meer", "leesmeer", "share", "deel-", "social", "promo", "cookie", "consent", "banner", "advert", "advertentie",
        "newsletter", "nieuwsbrief", "breadcrumb", "kruimel", "pagination", "paginering", "menu", "navigation", "navigatie", "popup",
        "modal", "paywall", "subscribe", "abonne", "login", "tags", "recommend", "aanbevolen", "meest-gelezen", "most-read", "teaser",
        "caption", "onderschrift", "bijschrift", "skip-", "print", "poll", "widget", "outbrain", "taboola", "sponsor", "byline", "meta-",
        "toolbar", "tooltip", "visually-hidden", "sr-only", "screen-reader", "disqus", "author-box", "search", "zoek",
    ]

    /// Parts of `class` and `id` that name the article after all.
    static let likely = [
        "article", "artikel", "body", "content", "inhoud", "entry", "main", "hoofd", "story", "verhaal", "post", "text", "tekst", "bericht",
        "nieuws", "liveblog",
    ]

    /// Beginnings of paragraphs that point elsewhere, in lower case.
    static let pointers = [
        "lees ook", "lees verder", "lees meer", "lees hier", "bekijk ook", "zie ook", "kijk ook", "meer over", "meer nieuws",
        "ook interessant",
        "luister ook", "volg ons", "read also", "read more", "tekst gaat verder", "de tekst loopt door", "artikel gaat verder",
        "advertentie",
        "deel dit", "klik hier om", "meld je aan voor", "schrijf je in voor", "heb je een tip", "heeft u een tip", "mis niets van",
        "download de app", "download onze app", "whatsapp ons", "stuur ons een",
    ]

    /// Sentences that say that the rest is for subscribers, in lower case.
    static let subscribers = [
        "lees verder voor abonnees", "alleen voor abonnees", "exclusief voor abonnees", "voor abonnees beschikbaar", "al abonnee? log in",
        "word abonnee", "met een abonnement lees", "log in om verder te lezen", "start je gratis proefperiode", "premium artikel",
        "je leest nu een premium", "dit is een premium", "verder lezen?", "onbeperkt toegang tot",
    ]
}

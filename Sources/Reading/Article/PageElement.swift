/// The elements of a page, as far as finding an article needs to tell them apart.
enum PageElement: UInt8 {
    // Blocks.
    case other, html, body, div, section, article, main, header, footer, nav, aside, form, address, center, details, summary
    case p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, hr
    case table, caption, thead, tbody, tfoot, tr, td, th
    case figure, figcaption
    // In a line of text.
    case inline, a, span, strong, b, em, i, u, s, small, sub, sup, mark, q, cite, code, time, img, picture, br, wbr, title
    // Never text of an article.
    case head, script, style, noscript, button, iframe, select, input, textarea, svg, dialog, template, object, video, audio, menu, map
    case meta, base, link
    /// Text itself.
    case text

    /// Whether it stands in a line of text, and does not begin a block of its own.
    @inline(__always) var isInline: Bool { rawValue >= PageElement.inline.rawValue && rawValue <= PageElement.title.rawValue }
    /// Whether nothing in it is ever the text of an article.
    @inline(__always) var isNoText: Bool { rawValue >= PageElement.head.rawValue && rawValue <= PageElement.map.rawValue }
    /// A heading below the title.
    @inline(__always) var isHeading: Bool { rawValue >= PageElement.h1.rawValue && rawValue <= PageElement.h6.rawValue }
    /// Whether it ends where it begins.
    @inline(__always) var isVoid: Bool {
        switch self {
        case .img, .br, .hr, .wbr, .input, .meta, .base, .link: true
        default: false
        }
    }
    /// Whether it can hold a whole article.
    var isContainer: Bool {
        switch self {
        case .body, .div, .section, .article, .main, .td, .center, .form, .other, .ul, .ol, .blockquote, .tbody, .table: true
        default: false
        }
    }

    /// The element of that name, in lower case.
    static func named(_ name: String) -> PageElement { byName[name] ?? (name.contains("-") ? .div : .other) }

    /// The name that is written out; nil for what is not.
    var name: StaticString? {
        switch self {
        case .inline, .span, .picture: nil
        default: Self.written[self] ?? "div"
        }
    }

    /// Elements that keep their name; other blocks become a `div`.
    private static let written: [PageElement: StaticString] = [
        .p: "p", .h1: "h1", .h2: "h2", .h3: "h3", .h4: "h4", .h5: "h5", .h6: "h6", .ul: "ul", .ol: "ol", .li: "li", .dl: "dl", .dt: "dt",
        .dd: "dd", .blockquote: "blockquote", .pre: "pre", .hr: "hr", .table: "table", .caption: "caption", .thead: "thead",
        .tbody: "tbody", .tfoot: "tfoot", .tr: "tr", .td: "td", .th: "th", .figure: "figure", .a: "a", .strong: "strong", .b: "b",
        .em: "em", .i: "i", .u: "u", .s: "s", .small: "small", .sub: "sub", .sup: "sup", .mark: "mark", .q: "q", .cite: "cite",
        .code: "code", .time: "time", .img: "img", .br: "br", .wbr: "wbr",
    ]

    private static let byName: [String: PageElement] = {
        var table: [String: PageElement] = [
            "html": .html, "body": .body, "div": .div, "section": .section, "article": .article, "main": .main, "header": .header,
            "footer": .footer, "nav": .nav, "aside": .aside, "form": .form, "address": .address, "center": .center, "details": .details,
            "summary": .summary, "p": .p, "h1": .h1, "h2": .h2, "h3": .h3, "h4": .h4, "h5": .h5, "h6": .h6, "ul": .ul, "ol": .ol, "li": .li,
            "dl": .dl, "dt": .dt, "dd": .dd, "blockquote": .blockquote, "pre": .pre, "hr": .hr, "table": .table, "caption": .caption,
            "thead": .thead, "tbody": .tbody, "tfoot": .tfoot, "tr": .tr, "td": .td, "th": .th, "figure": .figure,
            "figcaption": .figcaption,
            "a": .a, "span": .span, "strong": .strong, "b": .b, "em": .em, "i": .i, "u": .u, "s": .s, "strike": .s, "del": .s,
            "small": .small, "sub": .sub, "sup": .sup, "mark": .mark, "q": .q, "cite": .cite, "code": .code, "kbd": .code, "samp": .code,
            "time": .time, "img": .img, "amp-img": .img, "picture": .picture, "br": .br, "wbr": .wbr, "title": .title, "head": .head,
            "script": .script, "style": .style, "noscript": .noscript, "button": .button, "iframe": .iframe, "frame": .iframe,
            "embed": .iframe, "select": .select, "input": .input, "textarea": .textarea, "svg": .svg, "dialog": .dialog,
            "template": .template, "object": .object, "video": .video, "audio": .audio, "menu": .menu, "map": .map, "canvas": .svg,
            "meta": .meta, "base": .base, "link": .link, "dir": .ul,
        ]
        for name in [
            "amp-ad", "amp-sticky-ad", "amp-embed", "amp-sidebar", "amp-consent", "amp-social-share", "amp-iframe", "amp-user-notification",
            "amp-video", "amp-youtube",
        ] {
            table[name] = .iframe
        }
        for name in [
            "font", "abbr", "acronym", "big", "bdi", "bdo", "dfn", "ins", "label", "nobr", "ruby", "rt", "rp", "tt", "var", "data",
        ] {
            table[name] = .inline
        }
        return table
    }()
}

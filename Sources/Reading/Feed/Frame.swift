/// An element that is open while a feed is read.
struct Frame {
    /// Its meaning.
    let element: FeedElement
    /// Where its text begins in the builder's buffer.
    let textStart: Int
    /// Where the builder was before the element began.
    let outer: Place
    /// Whether it brought its own base address or language.
    let hasScope: Bool
    /// Whether its text matters.
    let keepsText: Bool
}

/// What the elements that come in belong to.
enum Place {
    /// The feed itself.
    case feed
    /// An item.
    case item
    /// The feed that an item was taken over from.
    case source
    /// The feed's picture.
    case image
    /// Something that says nothing to us.
    case elsewhere
}

/// What is done with text.
enum Reception { case skip, keep, escape }

/// What elements inherit from those around them.
struct Scope {
    /// The address that relative links start from.
    var base: WebAddress?
    /// Whether an `xml:base` gave it, rather than the address of the document.
    var isBaseStated = false
    /// The language tag.
    var language: String?
}

/// Markup inside a text element that is being written out again.
struct Capture {
    /// What the text is.
    var kind: ContentKind
    /// Whether the text is Base64.
    var isBase64: Bool
    /// How many inner elements are open.
    var depth = 0
    /// Whether characters must be escaped: they stand beside elements, not beside escaped tags.
    var escapes: Bool
}

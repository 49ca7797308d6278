/// Something that was wrong with a document and was put right while reading it.
public enum Repair: String, Sendable, CaseIterable, Codable {
    /// Blanks, warnings or other text stood before the document.
    case leadingJunk = "leading-junk"
    /// The declared character encoding was wrong or unknown.
    case encodingLabel = "encoding-label"
    /// Bytes that are no character in the document's encoding were replaced.
    case invalidBytes = "invalid-bytes"
    /// Bytes 128–159 of Windows-1252 in a document that calls itself Latin-1.
    case windows1252 = "windows-1252"
    /// Control characters, NUL among them, were removed.
    case controlCharacters = "control-characters"
    /// HTML entities (`&nbsp;`) without a document type that defines them.
    case htmlEntities = "html-entities"
    /// Ampersands that start no reference.
    case bareAmpersands = "bare-ampersands"
    /// Tags that were not closed, or closed in the wrong order.
    case unclosedTags = "unclosed-tags"
    /// Attributes without quotes, doubled or otherwise broken.
    case brokenAttributes = "broken-attributes"
    /// A `<` that starts no tag, or `]]>` in text.
    case strayMarkup = "stray-markup"
    /// The document stops halfway; what is complete counts.
    case truncated = "truncated"
    /// A CDATA section without an end.
    case cutCDATA = "cut-cdata"
    /// A prefix that no namespace declaration explains.
    case undeclaredPrefix = "undeclared-prefix"
    /// Element names in the wrong case (`<ITEM>`).
    case upperCaseTags = "upper-case-tags"
    /// HTML that was escaped twice.
    case doubleEscapedHTML = "double-escaped-html"
    /// UTF-8 that was read as Latin-1 and encoded again.
    case doubleEncodedText = "double-encoded-text"
    /// Elements nested deeper than the limit were flattened.
    case tooDeep = "too-deep"
    /// Attributes or text longer than the limit were cut.
    case tooLong = "too-long"
    /// A date in no format that we know; the item has no date.
    case unknownDate = "unknown-date"
    /// Something else that broke the rules of XML or JSON.
    case syntax = "syntax"
}

extension Repair {
    /// Whether the bytes broke the rules of XML (or JSON), rather than the customs of feeds.
    var breaksWellFormedness: Bool {
        switch self {
        case .windows1252, .doubleEscapedHTML, .doubleEncodedText, .unknownDate, .upperCaseTags: false
        default: true
        }
    }
}

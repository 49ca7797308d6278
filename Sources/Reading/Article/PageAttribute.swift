/// An attribute that is kept of an element.
struct PageAttribute {
    /// Which one.
    enum Kind: UInt8 { case href, src, lateSrc, alt, datetime, rel, none }

    /// Which one; `none` ends the list of an element.
    let kind: Kind
    /// Where its value stands in the page's bytes.
    let start: Int32
    /// How long that is.
    let count: Int32
}

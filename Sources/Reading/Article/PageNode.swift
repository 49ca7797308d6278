/// An element or a piece of text of a page.
struct PageNode {
    /// The element's name; empty for text.
    let name: String
    /// The index of the element around it, -1 for the first.
    let parent: Int
    /// How deep it lies.
    let depth: Int
    /// The text of a text node.
    var text: [UInt8] = []
    /// The elements and texts inside, in order.
    var children: [Int] = []
    /// `class` and `id` in lower case, with a blank between.
    var label = ""
    /// Attributes that the safe HTML may need.
    var attributes: [(name: StaticString, value: String)] = []
    /// Whether the element does not show, or says that it is no part of the article.
    var isDropped = false

    /// Whether this is text.
    var isText: Bool { name.isEmpty }
}

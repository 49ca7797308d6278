/// An element or a piece of text of a page. Nodes stand in document order, so those inside one follow it directly.
struct PageNode {
    /// What it is.
    let element: PageElement
    /// What it is to an article.
    var marks: PageMarks
    /// The index of the element around it, -1 for the first.
    let parent: Int32
    /// The index after the last node inside.
    var end: Int32
    /// The index of the block that it belongs to; its own for a block.
    let block: Int32
    /// Where its text stands in the page's bytes, of an element its `class`, `id` and the like.
    var start: Int32
    /// How many bytes that is.
    var count: Int32
    /// Where its attributes begin in the page's list, -1 for none.
    var attributes: Int32 = -1

    /// Whether this is text.
    @inline(__always) var isText: Bool { element == .text }
}

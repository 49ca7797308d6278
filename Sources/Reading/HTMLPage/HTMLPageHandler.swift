/// Receives the elements and text of a web page, in order, as libxml2's HTML parser repairs them.
protocol HTMLPageHandler: AnyObject {
    /// A number for an element's name, which `start` and `end` then get; asked once a page for each name, in lower case.
    func role(of name: String) -> UInt16
    /// An element begins.
    func start(_ role: UInt16, _ attributes: HTMLPageAttributes)
    /// Text; that of scripts and styles too.
    func text(_ bytes: ByteView)
    /// The innermost element ends.
    func end(_ role: UInt16)
}

/// Receives the elements and text of a document, in order.
///
/// Views and pointers are valid only during the call. A class and no protocol: the reader calls it for every tag, and without
/// counting references only a class can be called.
class XMLHandler {
    /// The handler's own number for an element name; asked once for each distinct name of a document.
    ///
    /// `name` is the local name as written; `namespace` is the declared address, or nil; `prefix` as written.
    func role(of name: String, namespace: String?, prefix: String?) -> UInt16 { 0 }
    /// An element begins.
    func start(_ role: UInt16, _ element: XMLElement) {}
    /// Text, in pieces of any size.
    func text(_ bytes: ByteView) {}
    /// The innermost element ends.
    func end(_ role: UInt16) {}
}

/// The name and attributes of an element that begins.
struct XMLElement {
    /// The local name as written, NUL-terminated.
    let localName: UnsafePointer<UInt8>
    /// The attributes.
    let attributes: XMLAttributes
    /// The namespaces that it declares.
    let namespaces: XMLNamespaces
    /// The line of the document, from 1.
    let line: Int
}

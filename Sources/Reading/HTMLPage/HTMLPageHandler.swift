/// Receives the elements and text of a web page, in order, as libxml2's HTML parser repairs them.
protocol HTMLPageHandler: AnyObject {
    /// An element begins; the name is in lower case.
    func start(_ name: String, _ attributes: HTMLPageAttributes)
    /// Text; that of scripts and styles too.
    func text(_ bytes: ByteView)
    /// The innermost element ends.
    func end(_ name: String)
}

/// The attributes of one element of a page: name and value, in turn, closed by a null pointer.
struct HTMLPageAttributes {
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// Wraps libxml2's array.
    init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.pointers = pointers }

    /// The value of an attribute, by its name in lower case; empty for an attribute without value, nil when absent.
    subscript(_ wanted: StaticString) -> String? {
        guard let pointers else { return nil }
        var index = 0
        while let name = pointers[index] {
            if XMLAttributes.equals(name, wanted) { return pointers[index + 1].map { String(cString: $0) } ?? "" }
            index += 2
        }
        return nil
    }
}

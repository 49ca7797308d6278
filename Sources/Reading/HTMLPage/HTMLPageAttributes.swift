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

    /// Visits each attribute in order; values are NUL-terminated.
    @inline(__always) func forEach(_ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>?) -> Void) {
        guard let pointers else { return }
        var index = 0
        while let name = pointers[index] {
            body(name, pointers[index + 1])
            index += 2
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { pointers.map { $0[0] == nil } ?? true }
}

/// The namespaces that one element declares, as libxml2's SAX2 interface passes them: prefix and address, in turn.
struct XMLNamespaces {
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    private let count: Int

    /// Wraps libxml2's array.
    @inline(__always) init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.pointers = pointers
        self.count = pointers == nil ? 0 : count
    }

    /// The addresses that are declared.
    var addresses: [String] {
        (0..<count).compactMap { pointers?[$0 * 2 + 1].map { String(cString: $0) } }
    }
}

/// Knows whether a place lies inside a tag, where other characters need escaping than in text.
///
/// It looks forward from the last `<`, and never twice at the same byte.
struct TagTracker {
    private var scanned = 0
    private var isInside = false
    private var last = 0
    /// Whether there may be a tag with so many attributes that libxml2, which compares each with each, would not end.
    private(set) var hasCrowd = false

    /// A `<` stands at `index`.
    @inline(__always) mutating func open(at index: Int, _ bytes: ByteView) {
        if index - last > 4_096, !hasCrowd { hasCrowd = Self.isCrowd(bytes.view(last, index)) }
        last = index
        scanned = index + 1
        isInside = true
    }

    /// Looks at what follows the last `<`, once there is no other.
    mutating func finish(_ bytes: ByteView) { open(at: bytes.count, bytes) }

    private static func isCrowd(_ piece: ByteView) -> Bool {
        var equals = 0
        for byte in piece where byte == UInt8(ascii: "=") { equals += 1 }
        return equals > 400
    }

    /// Whether no `>` stands between the last `<` and `index`.
    mutating func contains(_ index: Int, _ bytes: ByteView) -> Bool {
        while isInside, scanned < index {
            if bytes[scanned] == UInt8(ascii: ">") { isInside = false }
            scanned += 1
        }
        return isInside
    }
}

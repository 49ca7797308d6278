/// Roles of element names, found by the addresses of libxml2's interned strings.
///
/// libxml2 keeps each distinct name and namespace once a document, so two equal pointers are two equal names. That
/// spares comparing text for every element.
struct XMLNameCache {
    private struct Entry {
        var name: UInt = 0
        var space: UInt = 0
        var role: UInt16 = 0
    }

    private static let size = 1_024
    private var entries = [Entry](repeating: Entry(), count: size)

    /// The role of a name that was seen before, or nil.
    @inline(__always) func role(_ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?) -> UInt16? {
        let nameKey = UInt(bitPattern: name)
        let spaceKey = UInt(bitPattern: space)
        var slot = Self.slot(nameKey, spaceKey)
        for _ in 0..<8 {
            let entry = entries[slot]
            if entry.name == nameKey, entry.space == spaceKey { return entry.role }
            if entry.name == 0 { return nil }
            slot = (slot + 1) % Self.size
        }
        return nil
    }

    /// Remembers a role; in a crowd, an older name makes way.
    mutating func remember(_ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?, _ role: UInt16) {
        let nameKey = UInt(bitPattern: name)
        let spaceKey = UInt(bitPattern: space)
        let first = Self.slot(nameKey, spaceKey)
        let free = (0..<8).map { (first + $0) % Self.size }.first { entries[$0].name == 0 }
        entries[free ?? first] = Entry(name: nameKey, space: spaceKey, role: role)
    }

    @inline(__always) private static func slot(_ name: UInt, _ space: UInt) -> Int {
        Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15 ^ space &* 0xC2B2_AE3D_27D4_EB4F) >> 40) & (size - 1)
    }
}

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

    private var entries = [Entry](repeating: Entry(), count: 256)

    /// The role of a name that was seen before, or nil.
    @inline(__always) func role(_ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?) -> UInt16? {
        let nameKey = UInt(bitPattern: name)
        let spaceKey = UInt(bitPattern: space)
        let entry = entries[Self.slot(nameKey, spaceKey)]
        return entry.name == nameKey && entry.space == spaceKey ? entry.role : nil
    }

    /// Remembers a role; a name with the same slot makes way.
    mutating func remember(_ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?, _ role: UInt16) {
        let nameKey = UInt(bitPattern: name)
        let spaceKey = UInt(bitPattern: space)
        entries[Self.slot(nameKey, spaceKey)] = Entry(name: nameKey, space: spaceKey, role: role)
    }

    @inline(__always) private static func slot(_ name: UInt, _ space: UInt) -> Int {
        Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15 ^ space &* 0xC2B2_AE3D_27D4_EB4F) >> 40 & 255)
    }
}

/// The attributes of one element, as libxml2's SAX2 interface passes them: five pointers each.
struct XMLAttributes {
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    /// How many there are.
    let count: Int

    /// Wraps libxml2's array.
    @inline(__always) init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.pointers = pointers
        self.count = pointers == nil ? 0 : count
    }

    /// Undoes libxml2's way of passing an ampersand in a value: as `&#38;`, unless it substitutes entities, which we forbid.
    ///
    /// Such a value is libxml2's own copy, so it can be mended where it stands.
    func mendAmpersands() {
        for index in 0..<count {
            let value = value(index)
            guard let base = value.baseAddress, value.contains(UInt8(ascii: "&")) else { continue }
            let text = UnsafeMutablePointer(mutating: base)
            var from = 0
            var to = 0
            while from < value.count {
                text[to] = value[from]
                from += value.matches("&#38;", at: from) ? 5 : 1
                to += 1
            }
            pointers?[index * 5 + 4] = UnsafePointer(text + to)
        }
    }

    /// The local name of an attribute, NUL-terminated.
    @inline(__always) func name(_ index: Int) -> UnsafePointer<UInt8>? { pointers?[index * 5] }

    /// The prefix of an attribute, NUL-terminated.
    @inline(__always) func prefix(_ index: Int) -> UnsafePointer<UInt8>? { pointers?[index * 5 + 1] }

    /// The value of an attribute.
    @inline(__always) func value(_ index: Int) -> ByteView {
        guard let start = pointers?[index * 5 + 3], let end = pointers?[index * 5 + 4] else { return ByteView(start: nil, count: 0) }
        return ByteView(start: start, count: end - start)
    }

    /// The value of an attribute without prefix, by its name in lower case and without regard to case.
    func view(_ wanted: StaticString) -> ByteView? {
        for index in 0..<count where prefix(index) == nil {
            if let name = name(index), Self.equals(name, wanted) { return value(index) }
        }
        return nil
    }

    /// The value of an attribute with a prefix.
    func view(_ wantedPrefix: StaticString, _ wanted: StaticString) -> ByteView? {
        for index in 0..<count {
            guard let prefix = prefix(index), Self.equals(prefix, wantedPrefix) else { continue }
            if let name = name(index), Self.equals(name, wanted) { return value(index) }
        }
        return nil
    }

    /// The value of an attribute as text, without blanks at its ends; nil when absent or blank.
    func string(_ wanted: StaticString) -> String? {
        guard let value = view(wanted)?.trimmed, !value.isEmpty else { return nil }
        return value.string
    }

    /// `description`, and attributes with a prefix as `prefix:name`; without blank ones.
    var notes: [String: String] {
        var notes: [String: String] = [:]
        if let description = string("description") { notes["description"] = description }
        for index in 0..<count {
            guard let prefix = prefix(index), let name = name(index) else { continue }
            let value = value(index).trimmed
            if !value.isEmpty { notes[String(cString: prefix) + ":" + String(cString: name)] = value.string }
        }
        return notes
    }

    /// Compares a NUL-terminated name with one in lower case.
    @inline(__always) static func equals(_ name: UnsafePointer<UInt8>, _ wanted: StaticString) -> Bool {
        let length = wanted.utf8CodeUnitCount
        let bytes = wanted.utf8Start
        for index in 0..<length where name[index].lowercased != bytes[index] { return false }
        return name[length] == 0
    }
}

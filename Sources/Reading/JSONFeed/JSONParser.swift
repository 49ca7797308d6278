/// A JSON parser (RFC 8259) that keeps what it has when a document is cut off or goes wrong.
struct JSONParser {
    private let bytes: ByteView
    private var index = 0
    private var count = 0
    private var scratch: [UInt8] = []
    /// What was wrong.
    private(set) var repairs = RepairList()

    /// The most values of one document.
    static let mostValues = 500_000
    /// Values nested deeper are refused.
    static let deepest = 200

    /// Starts on UTF-8 text.
    init(_ bytes: ByteView) { self.bytes = bytes }

    /// The value at the start; nil when there is none. What follows it is noted as a repair.
    mutating func parse() -> JSONValue? {
        let value = value(depth: 0)
        skipBlanks()
        if value != nil, index < bytes.count { repairs.add(.syntax) }
        return value
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isBlank { index += 1 }
    }

    private mutating func value(depth: Int) -> JSONValue? {
        skipBlanks()
        guard index < bytes.count else { return stop(.truncated) }
        guard depth < Self.deepest else { return stop(.tooDeep) }
        count += 1
        guard count <= Self.mostValues else { return stop(.tooLong) }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    /// Gives up on the rest of the document.
    private mutating func stop(_ repair: Repair) -> JSONValue? {
        if index < bytes.count || repair == .truncated { repairs.add(repair) }
        index = bytes.count
        return nil
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) -> JSONValue? {
        guard bytes.matches(text, at: index) else { return stop(.syntax) }
        index += text.utf8CodeUnitCount
        return value
    }

    private mutating func number() -> JSONValue? {
        let start = index
        while index < bytes.count, bytes[index].isDigit || "+-.eE".utf8.contains(bytes[index]) { index += 1 }
        guard index > start, index - start < 64, let number = Double(bytes.view(start, index).string) else { return stop(.syntax) }
        return .number(number)
    }

    /// A member that was cut off is left out; the complete ones count.
    private mutating func object(_ depth: Int) -> JSONValue? {
        var members: [String: JSONValue] = [:]
        index += 1
        while true {
            skipBlanks()
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "}") {
                index += 1
                return .object(members)
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard bytes[index] == UInt8(ascii: "\"") else {
                _ = stop(.syntax)
                break
            }
            guard let key = string() else { break }
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
                _ = stop(index < bytes.count ? .syntax : .truncated)
                break
            }
            index += 1
            guard let value = value(depth: depth + 1) else { break }
            members[key] = value
        }
        repairs.add(.truncated)
        return .object(members)
    }

    private mutating func array(_ depth: Int) -> JSONValue? {
        var elements: [JSONValue] = []
        index += 1
        while true {
            skipBlanks()
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "]") {
                index += 1
                return .array(elements)
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard let value = value(depth: depth + 1) else { break }
            elements.append(value)
        }
        repairs.add(.truncated)
        return .array(elements)
    }

    private mutating func string() -> String? {
        index += 1
        scratch.removeAll(keepingCapacity: true)
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
            scratch.append(contentsOf: bytes.view(start, index))
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: scratch, as: UTF8.self)
            }
            escape()
        }
        repairs.add(.truncated)
        return nil
    }

    private mutating func escape() {
        index += 1
        guard index < bytes.count else { return }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): scratch.append(0x20)
        case UInt8(ascii: "u"): unicode()
        default: scratch.append(byte)
        }
    }

    private mutating func unicode() {
        guard let high = four() else { return }
        if (0xD800..<0xDC00).contains(high), bytes.matches("\\u", at: index) {
            let back = index
            index += 2
            if let low = four(), (0xDC00..<0xE000).contains(low) {
                scratch.append(codePoint: 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
                return
            }
            index = back
        }
        if high >= 0x20 || high == 0x0A || high == 0x09 { scratch.append(codePoint: high) }
    }

    private mutating func four() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for offset in 0..<4 {
            guard let digit = bytes[index + offset].hexValue else { return nil }
            value = value << 4 | digit
        }
        index += 4
        return value
    }
}

/// A `<!DOCTYPE …>`: its internal definitions are collected, its external subset is ignored.
struct DocumentType {
    private let bytes: ByteView
    private var index: Int
    /// Where the part before the internal subset ends.
    private(set) var headEnd: Int
    /// The index after the closing `>`.
    private(set) var end: Int

    /// Starts behind `<!DOCTYPE`.
    init(_ bytes: ByteView, from index: Int) {
        self.bytes = bytes
        self.index = index
        headEnd = index
        end = bytes.count
    }

    /// Reads to the closing `>`.
    mutating func read(into table: inout EntityTable) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                headEnd = index
                end = index + 1
                return
            case UInt8(ascii: "["):
                headEnd = index
                index += 1
                readSubset(into: &table)
                index = bytes.next(UInt8(ascii: ">"), from: index)
                end = min(index + 1, bytes.count)
                return
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipQuoted()
            default:
                index += 1
            }
        }
        headEnd = bytes.count
    }

    private mutating func skipQuoted() {
        index = min(bytes.next(bytes[index], from: index + 1) + 1, bytes.count)
    }

    private mutating func readSubset(into table: inout EntityTable) {
        while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
            if bytes.matches("<!--", at: index) {
                index = bytes.firstIndex(of: "-->", from: index).map { $0 + 3 } ?? bytes.count
            } else if bytes.matches("<!ENTITY", at: index) {
                index += 8
                readEntity(into: &table)
            } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                skipQuoted()
            } else {
                index += 1
            }
        }
    }

    /// Reads `name "value">`; parameter entities and external ones are passed over.
    private mutating func readEntity(into table: inout EntityTable) {
        skipBlanks()
        let start = index
        while index < bytes.count, bytes[index].continuesName { index += 1 }
        let name = bytes.view(start, index).string
        skipBlanks()
        if !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
            let close = bytes.next(bytes[index], from: index + 1)
            table.define(name, as: Array(bytes.view(min(index + 1, close), close)))
            index = min(close + 1, bytes.count)
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { skipQuoted() } else { index += 1 }
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isBlank { index += 1 }
    }
}

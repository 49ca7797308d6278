/// What stands between two words, as far as it tells where a sentence ends.
struct SentenceGap {
    enum Stop { case period, question, exclamation }
    enum Marker { case heading, item }

    private(set) var newlines = 0
    /// The last full stop, question or exclamation mark that a blank or the end of the text follows.
    private(set) var stop: Stop?
    /// What the next line begins with.
    private(set) var marker: Marker?
    private(set) var hasTableCell = false
    private(set) var hasComma = false
    private(set) var opensQuote = false
    /// Signs that belong to the word before: those up to the first blank.
    private(set) var signsBeforeBlank = 0

    init(_ bytes: ArraySlice<UInt8>, isFirst: Bool = false, isLast: Bool = false) {
        var isAtLineStart = isFirst
        var hasBlank = false
        var pending: Stop?
        for byte in bytes {
            switch byte {
            case 0x0A:
                newlines += 1
                isAtLineStart = true
                hasBlank = true
                marker = nil
            case 0x20, 0x09, 0x0D: hasBlank = true
            default:
                note(byte, isAtLineStart: isAtLineStart, pending: &pending, hasBlank: hasBlank)
                isAtLineStart = false
            }
            if hasBlank, stop == nil { stop = pending }
        }
        if isLast, stop == nil { stop = pending }
    }

    private mutating func note(_ byte: UInt8, isAtLineStart: Bool, pending: inout Stop?, hasBlank: Bool) {
        if !hasBlank, byte & 0xC0 != 0x80 { signsBeforeBlank += 1 }
        switch byte {
        case 0x2E: if pending == nil { pending = .period }
        case 0x3F: pending = .question
        case 0x21: if pending != .question { pending = .exclamation }
        case 0x2C: hasComma = true
        case 0x7C: hasTableCell = true
        case 0x22, 0x27: if hasBlank { opensQuote = true }
        case 0x23: if isAtLineStart { marker = .heading }
        case 0x2D, 0x2A, 0x3E, 0xE2: if isAtLineStart, marker == nil { marker = .item }
        default: break
        }
    }
}

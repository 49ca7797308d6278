/// A date cut into numbers, words, times and offsets.
struct DateTokens {
    /// One piece of a date.
    enum Token: Equatable {
        /// A run of digits, with how many there are, and the byte before it (0 at the start).
        case number(Int, digits: Int, before: UInt8)
        /// Hours, minutes and seconds.
        case time(Int, Int, Int)
        /// Minutes east of Greenwich.
        case offset(Int)
        /// A word in lower case.
        case word(String)
    }

    /// The pieces, in order.
    private(set) var all: [Token] = []
    private let bytes: ByteView
    private var index = 0

    /// Cuts `bytes`; what is neither letter nor digit separates.
    init(_ bytes: ByteView) {
        self.bytes = bytes
        while index < bytes.count, all.count < 24 { step() }
    }

    private var hasTime: Bool { all.contains { if case .time = $0 { true } else { false } } }

    private mutating func step() {
        let byte = bytes[index]
        if byte.isDigit {
            digits()
        } else if byte.isLetter || byte >= 0x80 {
            word()
        } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), hasTime, let (minutes, end) = offset(at: index + 1) {
            all.append(.offset(byte == UInt8(ascii: "-") ? -minutes : minutes))
            index = end
        } else {
            index += 1
        }
    }

    /// A number, or a time when colons follow (or points before "uur").
    private mutating func digits() {
        let before = index > 0 ? bytes[index - 1] : 0
        let (first, count) = number()
        guard count <= 2, !hasTime, index < bytes.count else { return all.append(.number(first, digits: count, before: before)) }
        let mark = bytes[index]
        let isTime = mark == UInt8(ascii: ":") || (mark == UInt8(ascii: ".") && isDutchTime())
        guard isTime, index + 1 < bytes.count, bytes[index + 1].isDigit else {
            return all.append(.number(first, digits: count, before: before))
        }
        index += 1
        let minute = number().value
        var second = 0
        if index + 1 < bytes.count, bytes[index] == mark, bytes[index + 1].isDigit {
            index += 1
            second = number().value
        }
        skipFraction()
        all.append(.time(first, minute, second))
    }

    /// `14.05 uur`, or `14.05` after a whole date: points in a time are Dutch.
    private func isDutchTime() -> Bool {
        guard index + 2 < bytes.count, bytes[index + 1].isDigit, bytes[index + 2].isDigit else { return false }
        if index + 3 < bytes.count, bytes[index + 3].isDigit { return false }
        let rest = ByteView(rebasing: bytes[(index + 3)...])
        if rest.trimmed.matchesIgnoringCase("uur", at: 0) { return true }
        return all.count >= 3 && all.contains { if case .number(_, let digits, _) = $0 { digits == 4 } else { false } }
    }

    private mutating func skipFraction() {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","), bytes[index + 1].isDigit
        else { return }
        index += 1
        while index < bytes.count, bytes[index].isDigit { index += 1 }
    }

    private mutating func number() -> (value: Int, digits: Int) {
        let start = index
        var value = 0
        while index < bytes.count, bytes[index].isDigit {
            if index - start < 14 { value = value * 10 + Int(bytes[index] &- 0x30) }
            index += 1
        }
        return (value, index - start)
    }

    private mutating func word() {
        let start = index
        while index < bytes.count, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
        let word = bytes.view(start, index).string.lowercased()
        // 20041025T12:30Z: the T only separates.
        if word == "t", let last = all.last, case .number = last { return }
        all.append(.word(word))
    }

    /// `0200`, `02:00`, `02`, `2`.
    private func offset(at start: Int) -> (minutes: Int, end: Int)? {
        var end = start
        var digits: [Int] = []
        var hours = 0
        while end < bytes.count, bytes[end].isDigit || (bytes[end] == UInt8(ascii: ":") && !digits.isEmpty && hours == 0) {
            if bytes[end] == UInt8(ascii: ":") { hours = digits.count } else { digits.append(Int(bytes[end] &- 0x30)) }
            end += 1
        }
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        if hours == 0 { hours = digits.count <= 2 ? digits.count : digits.count - 2 }
        let whole = digits[..<hours].reduce(0) { $0 * 10 + $1 }
        let minutes = digits[hours...].reduce(0) { $0 * 10 + $1 }
        guard whole <= 24, minutes < 100 else { return nil }
        return (whole * 60 + minutes, end)
    }
}

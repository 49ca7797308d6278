/// The one format that most feeds use, read without cutting it up: `2026-11-22T14:05:00+01:00`.
enum RFC3339 {
    /// Seconds since 1970, or nil when the text is not exactly of this form.
    static func seconds(_ text: ByteView) -> Int? {
        guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        guard text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t") || text[10] == UInt8(ascii: " ") else { return nil }
        guard text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":") else { return nil }
        var time = CivilTime()
        guard let high = two(text, 0), let low = two(text, 2), let month = two(text, 5), let day = two(text, 8),
            let hour = two(text, 11), let minute = two(text, 14), let second = two(text, 17)
        else { return nil }
        (time.year, time.month, time.day) = (high * 100 + low, month, day)
        (time.hour, time.minute, time.second) = (hour, minute, second)
        guard time.isValid, let offset = offset(text, from: 19) else { return nil }
        return time.secondsSince1970 - offset * 60
    }

    private static func offset(_ text: ByteView, from start: Int) -> Int? {
        var index = start
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            while index < text.count, text[index].isDigit { index += 1 }
        }
        guard index < text.count else { return nil }
        if text[index] | 0x20 == UInt8(ascii: "z") { return index + 1 == text.count ? 0 : nil }
        guard text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-"), text.count == index + 6 else { return nil }
        guard let hours = two(text, index + 1), text[index + 3] == UInt8(ascii: ":"), let minutes = two(text, index + 4) else { return nil }
        let offset = hours * 60 + minutes
        return text[index] == UInt8(ascii: "-") ? -offset : offset
    }

    private static func two(_ text: ByteView, _ index: Int) -> Int? {
        guard text[index].isDigit, text[index + 1].isDigit else { return nil }
        return Int(text[index] &- 0x30) * 10 + Int(text[index + 1] &- 0x30)
    }
}

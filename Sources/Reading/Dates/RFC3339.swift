/// The one format that most feeds use, read without cutting it up: `2026-11-22T14:05:00+01:00`.
enum RFC3339 {
    /// Seconds since 1970, or nil when the text is not exactly of this form.
    static func seconds(_ text: ByteView) -> Int? {
        guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        guard text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t") || text[10] == UInt8(ascii: " ") else { return nil }
        guard text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":") else { return nil }
        var time = CivilTime()
        guard let high = text.twoDigits(at: 0), let low = text.twoDigits(at: 2), let month = text.twoDigits(at: 5),
            let day = text.twoDigits(at: 8),
            let hour = text.twoDigits(at: 11), let minute = text.twoDigits(at: 14), let second = text.twoDigits(at: 17)
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
        guard let hours = text.twoDigits(at: index + 1), text[index + 3] == UInt8(ascii: ":"), let minutes = text.twoDigits(at: index + 4)
        else { return nil }
        let offset = hours * 60 + minutes
        return text[index] == UInt8(ascii: "-") ? -offset : offset
    }
}

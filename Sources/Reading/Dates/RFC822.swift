/// RSS's usual form, read without cutting it up: `Sun, 22 Nov 2026 14:05:00 +0100`, with `GMT` or `Z` too.
enum RFC822 {
    /// Seconds since 1970, or nil when the text is not exactly of this form.
    static func seconds(_ text: ByteView) -> Int? {
        guard text.count >= 26, text[3] == UInt8(ascii: ","), text[4] == 0x20, text[7] == 0x20, text[11] == 0x20, text[16] == 0x20,
            text[19] == UInt8(ascii: ":"), text[22] == UInt8(ascii: ":"), text[25] == 0x20
        else { return nil }
        var time = CivilTime()
        guard let day = text.twoDigits(at: 5), let month = month(text), let high = text.twoDigits(at: 12), let low = text.twoDigits(at: 14),
            let hour = text.twoDigits(at: 17), let minute = text.twoDigits(at: 20), let second = text.twoDigits(at: 23)
        else { return nil }
        (time.year, time.month, time.day) = (high * 100 + low, month, day)
        (time.hour, time.minute, time.second) = (hour, minute, second)
        guard time.isValid, let offset = offset(text) else { return nil }
        return time.secondsSince1970 - offset * 60
    }

    private static func offset(_ text: ByteView) -> Int? {
        if text.count == 29, text.matches("GMT", at: 26) { return 0 }
        if text.count == 27, text.matches("Z", at: 26) { return 0 }
        guard text.count == 31, text[26] == UInt8(ascii: "+") || text[26] == UInt8(ascii: "-") else { return nil }
        guard let hours = text.twoDigits(at: 27), let minutes = text.twoDigits(at: 29), hours <= 24 else { return nil }
        return text[26] == UInt8(ascii: "-") ? -(hours * 60 + minutes) : hours * 60 + minutes
    }

    private static func month(_ text: ByteView) -> Int? {
        let names: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
        for number in 0..<12 {
            let start = names.utf8Start + number * 3
            if text[8].lowercased == start[0], text[9].lowercased == start[1], text[10].lowercased == start[2] { return number + 1 }
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number that two digits make, or nil.
    @inline(__always) func twoDigits(at index: Int) -> Int? {
        guard self[index].isDigit, self[index + 1].isDigit else { return nil }
        return Int(self[index] &- 0x30) * 10 + Int(self[index + 1] &- 0x30)
    }
}

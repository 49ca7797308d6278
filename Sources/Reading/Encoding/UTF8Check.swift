extension UnsafeBufferPointer<UInt8> {
    /// The length in bytes of the well-formed UTF-8 character at `index` (Unicode 15, table 3-7), or 0.
    @inline(__always) func characterLength(at index: Int) -> Int {
        let lead = self[index]
        if lead < 0x80 { return 1 }
        if lead < 0xC2 || lead > 0xF4 { return 0 }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= count, isContinuation(index + 1) else { return 0 }
        if length == 2 { return 2 }
        guard secondByteFits(lead, self[index + 1]), isContinuation(index + 2) else { return 0 }
        if length == 3 { return 3 }
        return isContinuation(index + 3) ? 4 : 0
    }

    /// Whether all bytes are well-formed UTF-8.
    var isUTF8: Bool {
        var index = nextBeyondASCII(from: 0)
        while index < count {
            let length = characterLength(at: index)
            if length == 0 { return false }
            index = nextBeyondASCII(from: index + length)
        }
        return true
    }

    /// Whether all bytes are ASCII.
    var isASCII: Bool { nextBeyondASCII(from: 0) == count }

    @inline(__always) private func isContinuation(_ index: Int) -> Bool { self[index] & 0xC0 == 0x80 }

    /// Rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    @inline(__always) private func secondByteFits(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}

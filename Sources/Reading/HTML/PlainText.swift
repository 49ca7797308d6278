/// Plain text that grows: blanks folded, blocks on lines of their own, tricks with invisible characters removed.
struct PlainText {
    /// The text so far, as UTF-8.
    private(set) var bytes: [UInt8] = []
    private var pending = Gap.none

    /// What stands between the text so far and what follows.
    enum Gap: UInt8 { case none, blank, line, paragraph }

    /// Forgets the text, keeps the memory.
    mutating func reset(capacity: Int) {
        bytes.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(capacity)
        pending = .none
    }

    /// Asks for a gap; the widest of several counts, and there is none at the start or the end.
    @inline(__always) mutating func gap(_ wanted: Gap) {
        if wanted.rawValue > pending.rawValue { pending = wanted }
    }

    /// Adds text; each run of blanks becomes one space, or with `keepingLines` one line break where it holds one.
    mutating func write(_ run: ByteView, keepingLines: Bool = false) {
        var index = 0
        while index < run.count {
            let start = index
            index = Self.endOfStretch(run, from: index)
            if index > start {
                flush()
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[start..<index]))
            }
            if index < run.count { index = oddByte(run, at: index, keepingLines) }
        }
    }

    /// Adds one character.
    mutating func write(codePoint: UInt32) {
        switch codePoint {
        case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0xA0: gap(.blank)
        case _ where Self.isTrick(codePoint): break
        case 0x200C...0x200D where !joinsAnything: break
        default:
            flush()
            bytes.append(codePoint: codePoint)
        }
    }

    @inline(__always) private mutating func flush() {
        guard pending != .none else { return }
        if !bytes.isEmpty {
            switch pending {
            case .blank: bytes.append(UInt8(ascii: " "))
            case .line: bytes.append(UInt8(ascii: "\n"))
            default: bytes.append("\n\n")
            }
        }
        pending = .none
    }

    /// A stretch is text with single spaces inside, which can be copied as it is.
    @inline(__always) private static func endOfStretch(_ run: ByteView, from start: Int) -> Int {
        guard let base = UnsafeRawPointer(run.baseAddress) else { return start }
        var index = start
        while index < run.count {
            // Eight bytes at a time, as long as they hold nothing odd but single spaces, the last byte excepted.
            while index > start, index + 8 <= run.count,
                EightBytes.areProse(base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index += 8
            }
            guard index < run.count else { break }
            if !isOdd(run[index]) {
                index += 1
            } else if run[index] == 0x20, index > start, index + 1 < run.count, !isOdd(run[index + 1]) {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private mutating func oddByte(_ run: ByteView, at index: Int, _ keepingLines: Bool) -> Int {
        let byte = run[index]
        if byte < 0x80 {
            if byte.isBlank { gap(keepingLines && byte == 0x0A ? .line : .blank) }
            return index + 1
        }
        let length = run.characterLength(at: index)
        guard length > 1 else { return index + 1 }
        write(codePoint: Self.codePoint(run.view(index, index + length)))
        return index + length
    }

    /// A joiner makes sense between characters of scripts and emoji that join, never between Latin letters.
    private var joinsAnything: Bool { (bytes.last ?? 0) >= 0x80 }

    /// Characters that change how a text reads without being seen: direction overrides and isolates, zero-width spaces.
    static func isTrick(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }

    private static func codePoint(_ character: ByteView) -> UInt32 {
        var value = UInt32(character[0]) & (character.count == 2 ? 0x1F : character.count == 3 ? 0x0F : 0x07)
        for byte in character.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
        return value
    }

    /// Bytes that need a look: blanks, controls, and the lead bytes of characters that may be invisible.
    @inline(__always) private static func isOdd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || (byte >= 0x7F && (byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3))
    }
}

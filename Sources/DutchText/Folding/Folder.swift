/// One pass over the UTF-8 bytes of a text: ASCII is lowered in place, the rest goes letter by letter through the fold table.
struct Folder {
    private let source: UnsafeBufferPointer<UInt8>
    private let target: UnsafeMutableBufferPointer<UInt8>
    private var segments: [FoldSegment] = []
    /// Next byte to read, next byte to write, code points read so far.
    private var read = 0
    private var written = 0
    private var codePoint = 0
    /// The bytes written since the last segment began do not continue it.
    private var runIsBroken = false

    /// Folds UTF-8 and appends the segments that lead back to it. A fold never takes more bytes than its original.
    static func fold(_ source: UnsafeBufferPointer<UInt8>, into segments: inout [FoldSegment]) -> [UInt8] {
        var found: [FoldSegment] = []
        let bytes = [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
            var folder = Folder(source: source, target: target)
            folder.run()
            count = folder.written
            found = folder.segments
        }
        segments = found
        return bytes
    }

    private init(source: UnsafeBufferPointer<UInt8>, target: UnsafeMutableBufferPointer<UInt8>) {
        self.source = source
        self.target = target
    }

    private mutating func run() {
        while read < source.count {
            if source[read] < 0x80 {
                foldASCII()
            } else {
                foldScalar()
            }
        }
    }

    /// Lowers a run of ASCII. A grave accent serves as an apostrophe.
    private mutating func foldASCII() {
        beginRun()
        var from = read
        var to = written
        while from < source.count {
            let byte = source[from]
            guard byte < 0x80 else { break }
            let isUpper = byte &- 0x41 < 26
            target[to] = byte == 0x60 ? 0x27 : byte | (isUpper ? 0x20 : 0)
            from += 1
            to += 1
        }
        codePoint += from - read
        read = from
        written = to
    }

    private mutating func beginRun() {
        guard runIsBroken else { return }
        segments.append(FoldSegment(runAt: written, original: read, codePoint: codePoint))
        runIsBroken = false
    }

    private mutating func foldScalar() {
        let (scalar, length) = decode()
        switch FoldTable.fold(of: scalar) {
        case .gone:
            skip(length)
        case .mark:
            takeMark(length)
        case .bytes(let packed):
            beginLetter(length)
            target[written] = UInt8(truncatingIfNeeded: packed)
            written += 1
            if packed > 0xFF {
                target[written] = UInt8(truncatingIfNeeded: packed >> 8)
                written += 1
            }
            skip(length)
        case .unlisted:
            beginLetter(length)
            writeUnlisted(scalar, length)
            skip(length)
        }
    }

    private mutating func writeUnlisted(_ scalar: Unicode.Scalar, _ length: Int) {
        let folded = UnlistedFold.fold(scalar)
        let fits = !folded.isEmpty && folded.count <= length
        for byte in fits ? folded : Array(source[read..<read + length]) {
            target[written] = byte
            written += 1
        }
    }

    private mutating func beginLetter(_ length: Int) {
        if segments.isEmpty && written > 0 {
            segments.append(FoldSegment(runAt: 0, original: 0, codePoint: 0))
        }
        segments.append(
            FoldSegment(letterAt: written, original: read, originalBytes: length, codePoint: codePoint, codePoints: 1))
    }

    private mutating func skip(_ length: Int) {
        if segments.isEmpty && written > 0 {
            segments.append(FoldSegment(runAt: 0, original: 0, codePoint: 0))
        }
        read += length
        codePoint += 1
        runIsBroken = true
    }

    /// A combining mark belongs to the letter before it, which becomes a segment of its own. A mark without a letter is dropped.
    private mutating func takeMark(_ length: Int) {
        defer { skip(length) }
        guard written > 0 else { return }
        if let last = segments.last, !last.isRun {
            guard last.place(of: written - 1).original + last.place(of: written - 1).originalBytes == read else { return }
            segments[segments.count - 1].take(markOf: length)
            return
        }
        guard !runIsBroken else { return }
        let before = FoldPlace(original: read - 1, originalBytes: 1, codePoint: codePoint - 1, codePoints: 1)
        if let last = segments.last, last.folded == written - 1 {
            segments.removeLast()
        } else if segments.isEmpty && written > 1 {
            segments.append(FoldSegment(runAt: 0, original: 0, codePoint: 0))
        }
        segments.append(
            FoldSegment(
                letterAt: written - 1, original: before.original, originalBytes: 1 + length, codePoint: before.codePoint, codePoints: 2))
    }

    /// The scalar at the reading place. A Swift string holds valid UTF-8 only.
    private func decode() -> (Unicode.Scalar, Int) {
        let lead = UInt32(source[read])
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length {
            value = value << 6 | UInt32(source[read + offset]) & 0x3F
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

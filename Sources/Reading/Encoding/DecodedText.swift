/// The bytes of a document as UTF-8, and how they were read.
struct DecodedText {
    /// Well-formed UTF-8 in a container; nil when the original bytes are UTF-8 already.
    let converted: [UInt8]?
    /// How many of the original bytes to skip (a byte-order mark) when nothing was converted.
    let skipped: Int
    /// The encoding, as reported.
    let encoding: String
    /// What was wrong.
    let repairs: [Repair]

    /// Finds the encoding by the chain byte-order mark, HTTP charset, declaration, valid UTF-8, Windows-1252.
    ///
    /// RFC 3023 said that `text/*` without a charset is ASCII whatever the declaration says; RFC 7303 withdrew that, and
    /// no feed reader can live by it. So ASCII is reported when the bytes are ASCII, and the declaration counts otherwise.
    /// - Throws: `tooLarge`, when the text as UTF-8 outgrows `FeedReader.maximumBytes`.
    init(_ bytes: ByteView, contentType: String?) throws(ReadingError) {
        let clues = EncodingClues(bytes, contentType: contentType)
        let body = ByteView(rebasing: bytes.dropFirst(clues.markLength))
        for label in Self.candidates(clues) {
            guard let read = try Self.read(body, as: label) else { continue }
            skipped = clues.markLength
            converted = read.converted
            encoding = EncodingName.reported(label)
            repairs = read.repairs + (Self.isSurprise(label, clues) ? [.encodingLabel] : [])
            return
        }
        skipped = clues.markLength
        let (mended, found) = try Self.mend(body)
        converted = mended
        repairs = [found]
        encoding = found == .invalidBytes ? "utf-8" : "windows-1252"
    }

    /// Labels in the order in which they are tried.
    private static func candidates(_ clues: EncodingClues) -> [String] {
        var labels: [String] = []
        if clues.hasMark, let sniffed = clues.sniffed { labels.append(sniffed) }
        let wide = { (label: String?) in label.map { EncodingName.isWide($0) ? clues.sniffed ?? $0 : $0 } }
        if let http = wide(clues.http) { labels.append(http) }
        if clues.http == nil, clues.mediaType.hasPrefix("text/"), clues.sniffed == nil { labels.append("us-ascii") }
        if let sniffed = clues.sniffed, !clues.hasMark, wide(clues.declared) == sniffed { labels.append(sniffed) }
        if let declared = wide(clues.declared) { labels.append(declared) }
        if let sniffed = clues.sniffed { labels.append(sniffed) }
        return labels + ["utf-8"]
    }

    private static func read(
        _ body: ByteView, as label: String
    ) throws(ReadingError) -> (
        converted: [UInt8]?, repairs: [Repair]
    )? {
        if EncodingName.reported(label) == "utf-8" { return body.isUTF8 ? (nil, []) : nil }
        if EncodingName.isASCII(label) { return body.isASCII ? (nil, []) : nil }
        if EncodingName.isWestern(label) {
            let repairs: [Repair] = label.hasSuffix("1252") || !Windows1252.differsFromLatin1(body) ? [] : [.windows1252]
            return (body.isASCII ? nil : try Windows1252.decode(body), repairs)
        }
        guard let decoded = try EncodingName.decode(body, as: label) else { return nil }
        return decoded.withUnsafeBufferPointer { looksLikeMarkup($0) } ? (decoded, []) : nil
    }

    /// Guards against a wide encoding that was declared by mistake: the result must hold some markup.
    private static func looksLikeMarkup(_ text: ByteView) -> Bool {
        text.prefix(4096).contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "{") } || text.prefix(64).allSatisfy(\.isBlank)
    }

    /// Whether a label other than the expected one had to be used.
    private static func isSurprise(_ label: String, _ clues: EncodingClues) -> Bool {
        let expected = candidates(clues)
        guard let first = expected.first, label != first else { return false }
        return !(first == "us-ascii" && clues.http == nil)
    }

    /// UTF-8 with some bad bytes stays UTF-8, with those bytes read as Windows-1252; anything else is Windows-1252.
    ///
    /// Counted first and written once: at the size of a feed that is nothing but such bytes, a second copy is what hurts.
    private static func mend(_ body: ByteView) throws(ReadingError) -> ([UInt8], Repair) {
        var good = 0
        var bad = 0
        var size = 0
        forEachCharacter(of: body) { index, length in
            if length > 1 { good += 1 }
            if length == 0 { bad += 1 }
            size += length > 0 ? length : isCutOff(body, index) ? 0 : Windows1252.width(of: body[index])
        }
        // Two bytes of Windows-1252 that happen to be UTF-8 are rare: a few of them tell more than many bad bytes.
        guard good > 0, good * 4 >= bad else { return (try Windows1252.decode(body), .encodingLabel) }
        guard size <= FeedReader.maximumBytes else { throw ReadingError(.tooLarge, detail: "\(size) bytes as UTF-8") }
        var out: [UInt8] = []
        out.reserveCapacity(size)
        forEachCharacter(of: body) { index, length in
            if length > 0 {
                out.append(contentsOf: body.view(index, index + length))
            } else if !isCutOff(body, index) {
                out.append(codePoint: Windows1252.codePoint(body[index]))
            }
        }
        return (out, .invalidBytes)
    }

    /// Walks over the characters; a byte that is part of no character has length 0.
    @inline(__always) private static func forEachCharacter(of body: ByteView, _ use: (_ index: Int, _ length: Int) -> Void) {
        var index = 0
        while index < body.count {
            let length = body.characterLength(at: index)
            use(index, length)
            index += max(length, 1)
        }
    }

    /// Whether a bad byte is the start of a last character that was cut off.
    private static func isCutOff(_ body: ByteView, _ index: Int) -> Bool { index + 3 >= body.count && body[index] >= 0xC0 }
}

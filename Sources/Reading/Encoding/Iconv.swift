import CLibXML2

/// The C library's converter, for every encoding that is not UTF-8 or Windows-1252.
struct Iconv: ~Copyable {
    private let converter: iconv_t

    /// Opens a converter to UTF-8; nil for an unknown name.
    init?(from label: String) {
        guard let opened = eenmond_iconv_open("UTF-8", label) else { return nil }
        converter = opened
    }

    deinit { iconv_close(converter) }

    /// Whether the C library knows the encoding.
    static func knows(_ label: String) -> Bool { Iconv(from: label) != nil }

    /// The bytes as UTF-8; nil when they are not in this encoding.
    ///
    /// An incomplete last character is dropped: a document that was cut off is still read.
    /// - Throws: `tooLarge`, when the text outgrows `FeedReader.maximumBytes`.
    consuming func decode(_ bytes: ByteView) throws(ReadingError) -> [UInt8]? {
        var out: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        var input = UnsafeMutablePointer(mutating: bytes.baseAddress).map {
            UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        var left = bytes.count
        while left > 0 {
            let (written, outcome) = convert(&input, &left, into: &chunk)
            out.makeRoom(for: written)
            out.append(contentsOf: chunk[..<written])
            guard out.count <= FeedReader.maximumBytes else { throw ReadingError(.tooLarge, detail: "over \(out.count) bytes as UTF-8") }
            switch Int(outcome) {
            case Int(eenmond_iconv_done), Int(eenmond_iconv_full): continue
            case Int(eenmond_iconv_incomplete): return out
            default: return nil
            }
        }
        return out
    }

    private func convert(_ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into chunk: inout [UInt8]) -> (Int, Int32) {
        chunk.withUnsafeMutableBytes { buffer in
            var output: UnsafeMutablePointer<CChar>? = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            var room = buffer.count
            let outcome = eenmond_iconv_step(converter, &input, &left, &output, &room)
            return (buffer.count - room, outcome)
        }
    }
}

/// Names of character encodings, as documents spell them.
enum EncodingName {
    /// Names that mean Latin-1 or ASCII, and that the web reads as Windows-1252.
    private static let western: Set<String> = [
        "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "cp-1252", "x-cp1252",
    ]
    private static let ascii: Set<String> = ["us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us"]
    /// Wide encodings without a byte order; the sniffed one says which.
    private static let wide: Set<String> = [
        "u16", "utf-16", "utf16", "utf_16", "u32", "utf-32", "utf32", "utf_32", "iso-10646-ucs-2", "iso-10646-ucs-4", "csucs4",
        "csunicode", "ucs-2", "ucs-4",
    ]
    /// Names that the C library does not know under this spelling, or whose larger sibling reads more.
    private static let siblings: [String: String] = [
        "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "x-sjis": "cp932", "shift_jis": "cp932", "shift-jis": "cp932",
        "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "tis-620": "cp874", "u8": "utf-8", "utf8": "utf-8", "utf_8": "utf-8",
        "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8", "big5-eten": "big5", "macintosh": "macintosh", "x-mac-roman": "macintosh",
    ]

    /// Whether a name means Latin-1 or its superset.
    static func isWestern(_ label: String) -> Bool { western.contains(label) }
    /// Whether a name means ASCII.
    static func isASCII(_ label: String) -> Bool { ascii.contains(label) }
    /// Whether a name means UTF-16 or UTF-32 without saying the byte order.
    static func isWide(_ label: String) -> Bool { wide.contains(label) }

    /// The name to report for a label: gb18030 for gb2312, utf-8 for its aliases, else the label itself.
    static func reported(_ label: String) -> String {
        let sibling = siblings[label]
        return sibling == "gb18030" || sibling == "utf-8" ? sibling ?? label : label
    }

    /// The bytes as UTF-8; nil when the name is unknown or the bytes are not in that encoding.
    /// - Throws: `tooLarge`, when the text outgrows `FeedReader.maximumBytes`.
    static func decode(_ bytes: ByteView, as label: String) throws(ReadingError) -> [UInt8]? {
        let name = siblings[label] ?? label
        if name == "utf-8" { return bytes.isUTF8 ? Array(bytes) : nil }
        if ascii.contains(name) { return bytes.isASCII ? Array(bytes) : nil }
        if western.contains(name) { return try Windows1252.decode(bytes) }
        guard name.utf8.allSatisfy({ $0.continuesName && $0 < 0x80 }) else { return nil }
        return try Iconv(from: name)?.decode(bytes)
    }
}

import Testing

import Reading

@Suite("Encodings")
struct EncodingTests {
    private func feed(_ title: String, declaration: String = "") -> String {
        "\(declaration)<rss version=\"2.0\"><channel><title>\(title)</title></channel></rss>"
    }

    /// The text in a single-byte encoding that equals Latin-1 for the characters used.
    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    private func wide(_ text: String, bytes: Int, bigEndian: Bool) -> [UInt8] {
        let units = bytes == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
        return units.flatMap { unit in
            let parts = (0..<bytes).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
            return bigEndian ? parts.reversed() : parts
        }
    }

    @Test func `UTF-8 without any declaration`() throws {
        let document = try FeedReader.read(Array(feed("Geëvacueerd €").utf8))
        #expect(document.feed.title == "Geëvacueerd €")
        #expect(document.encoding == "utf-8")
        #expect(document.wellFormed)
    }

    @Test func `a byte-order mark wins from the declaration`() throws {
        let text = feed("Geëvacueerd", declaration: #"<?xml version="1.0" encoding="iso-8859-1"?>"#)
        let document = try FeedReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(document.feed.title == "Geëvacueerd")
        #expect(document.encoding == "utf-8")
    }

    @Test func `the HTTP charset wins from the declaration`() throws {
        let text = feed("Geëvacueerd", declaration: #"<?xml version="1.0" encoding="utf-8"?>"#)
        let document = try FeedReader.read(latin1(text), from: FeedOrigin(contentType: "application/rss+xml; charset=\"ISO-8859-1\""))
        #expect(document.feed.title == "Geëvacueerd")
        #expect(document.encoding == "iso-8859-1")
    }

    @Test(arguments: [2, 4], [true, false])
    func `UTF-16 and UTF-32, with and without a mark`(bytes: Int, bigEndian: Bool) throws {
        let text = feed("Geëvacueerd 🚒", declaration: #"<?xml version="1.0" encoding="utf-\#(bytes * 8)"?>"#)
        for mark in ["", "\u{FEFF}"] {
            let document = try FeedReader.read(wide(mark + text, bytes: bytes, bigEndian: bigEndian))
            #expect(document.feed.title == "Geëvacueerd 🚒")
            #expect(document.encoding == "utf-\(bytes * 8)\(bigEndian ? "be" : "le")")
            #expect(document.wellFormed)
        }
    }

    @Test func `Windows-1252 in what calls itself Latin-1`() throws {
        let text = feed("Zo\u{92}n \u{80} 5 schade", declaration: #"<?xml version="1.0" encoding="ISO-8859-1"?>"#)
        let document = try FeedReader.read(latin1(text))
        #expect(document.feed.title == "Zo’n € 5 schade")
        #expect(document.repairs == [.windows1252])
        #expect(document.wellFormed)
    }

    @Test func `Latin-1 bytes in what calls itself UTF-8`() throws {
        let text = feed("Geëvacueerd", declaration: #"<?xml version="1.0" encoding="utf-8"?>"#)
        let document = try FeedReader.read(latin1(text))
        #expect(document.feed.title == "Geëvacueerd")
        #expect(document.encoding == "windows-1252")
        #expect(document.repairs == [.encodingLabel])
        #expect(!document.wellFormed)
    }

    @Test func `a few Windows bytes in UTF-8 are read as what they mean`() throws {
        let bytes = Array(feed("Geëvacueerd: caféhouders in één straat, zo").utf8)
        let place = try #require(bytes.lastIndex(of: UInt8(ascii: "z")))
        let document = try FeedReader.read(Array(bytes[..<place]) + [0x93] + Array(bytes[place...]))
        #expect(document.feed.title == "Geëvacueerd: caféhouders in één straat, “zo")
        #expect(document.repairs == [.invalidBytes])
    }

    @Test func `a text put together from both keeps both`() throws {
        let bytes =
            Array("<rss><channel><title>Café ".utf8) + [0x93] + Array("ja".utf8) + [0x94, 0x20, 0x80]
            + Array("</title></channel></rss>".utf8)
        #expect(try FeedReader.read(bytes).feed.title == "Café “ja” €")
    }

    @Test func `an unknown encoding name`() throws {
        let document = try FeedReader.read(Array(feed("Geëvacueerd", declaration: #"<?xml version="1.0" encoding="klingon"?>"#).utf8))
        #expect(document.feed.title == "Geëvacueerd")
        #expect(document.repairs == [.encodingLabel])
    }

    @Test(arguments: [
        ("gb2312", [0xD6, 0xD0] as [UInt8], "中", "gb18030"), ("big5", [0xA4, 0xA4], "中", "big5"), ("euc-kr", [0xB3, 0xE2], "년", "euc-kr"),
        ("shift_jis", [0x93, 0xFA], "日", "shift_jis"), ("koi8-r", [0xC4], "д", "koi8-r"), ("iso-8859-15", [0xA4], "€", "iso-8859-15"),
        ("windows-1251", [0xE4], "д", "windows-1251"),
    ])
    func `other encodings through the C library`(label: String, bytes: [UInt8], text: String, reported: String) throws {
        let start = Array("<?xml version=\"1.0\" encoding=\"\(label)\"?><rss><channel><title>".utf8)
        let document = try FeedReader.read(start + bytes + Array("</title></channel></rss>".utf8))
        #expect(document.feed.title == text)
        #expect(document.encoding == reported)
    }

    @Test func `text served as text_xml is not held to ASCII`() throws {
        let text = feed("Geëvacueerd", declaration: #"<?xml version="1.0" encoding="utf-8"?>"#)
        let document = try FeedReader.read(Array(text.utf8), from: FeedOrigin(contentType: "text/xml"))
        #expect(document.feed.title == "Geëvacueerd")
        #expect(document.encoding == "utf-8")
        #expect(document.wellFormed)
    }

    @Test func `UTF-8 that was encoded twice is read as it was meant`() throws {
        let document = try FeedReader.read(Array(feed("GeÃ«vacueerd, zoâ€™n straat").utf8))
        #expect(document.feed.title == "Geëvacueerd, zo’n straat")
        #expect(document.repairs == [.doubleEncodedText])
    }

    @Test func `characters that look encoded twice but are not stay`() throws {
        #expect(try FeedReader.read(Array(feed("São Tomé × Ãgua").utf8)).feed.title == "São Tomé × Ãgua")
    }
}

import Foundation

/// The words of Dutch, for telling real compounds and inflections from chance: OpenTaal's list, which Debian packs as `wdutch`.
///
/// Kept are the bytes of the list and a table of 64-bit hashes of the folded words: about 14 MB for 413,000 words.
/// Two words with one hash are possible and do not matter: the chance is one in millions for the whole list.
public final class WordList: Sendable {
    /// The list of this machine; empty where it is not installed. Read at the first use.
    public static let standard = WordList.installed() ?? WordList(words: [String]())

    /// Where Debian, Homebrew and a manual installation put the list.
    public static let usualPlaces = ["/usr/share/dict/dutch", "/usr/local/share/dict/dutch", "/opt/homebrew/share/dict/dutch"]

    /// Number of entries.
    public let count: Int

    /// The list as it came, one word a line.
    private let text: [UInt8]
    private let table: WordTable
    /// How often words take part in compounds.
    let families: WordFamilies

    /// Reads a list with one word a line, in UTF-8. Nil when the file cannot be read or holds no word.
    public convenience init?(contentsOf path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        self.init(lines: [UInt8](data))
        if count == 0 { return nil }
    }

    /// A list of these words.
    public convenience init(words: some Sequence<String>) {
        self.init(lines: Array(words.joined(separator: "\n").utf8))
    }

    private init(lines: [UInt8]) {
        text = lines
        var table = WordTable(expecting: lines.count / 10)
        var count = 0
        lines.withUnsafeBufferPointer { bytes in
            var reader = WordLines(bytes)
            while let line = reader.next() {
                table.insert(line.hash, line.hasCapital ? .name : .word)
                count += 1
            }
        }
        self.table = table
        families = WordFamilies(text: lines, table: table)
        self.count = count
    }

    /// Whether there is no list to go by.
    public var isEmpty: Bool { count == 0 }

    /// Whether a folded word stands in the list without capitals.
    public func contains(_ word: String) -> Bool {
        table.kinds(of: WordHash.of(word.utf8)).contains(.word)
    }

    /// Whether a folded word stands in the list without capitals.
    public func contains(_ word: ArraySlice<UInt8>) -> Bool {
        table.kinds(of: WordHash.of(word)).contains(.word)
    }

    /// Whether a folded word stands in the list, with capitals or without.
    func knows(_ word: ArraySlice<UInt8>) -> Bool {
        !table.kinds(of: WordHash.of(word)).isEmpty
    }

    /// Goes over all entries, folded.
    public func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        text.withUnsafeBufferPointer { bytes in
            var reader = WordLines(bytes)
            while let line = reader.next() {
                if line.isPlain {
                    body(UnsafeBufferPointer(rebasing: bytes[line.range]))
                } else {
                    WordLines.fold(bytes, line.range).withUnsafeBufferPointer(body)
                }
            }
        }
    }

    private static func installed() -> WordList? {
        usualPlaces.lazy.compactMap { WordList(contentsOf: $0) }.first
    }
}

import Yams

/// What one channel allows, from `kanalen.yml`.
public struct ChannelRules: Sendable, Equatable {
    /// Its name in commands and templates.
    public let channel: Channel
    /// Its name for people: "LinkedIn".
    public let title: String
    /// What it counts.
    public let unit: MessageLength.Unit
    /// The most it takes.
    public let limit: Int
    /// The most UTF-8 bytes, where that is a second limit.
    public let byteLimit: Int?
    /// What a link counts for, whatever its length; nil when it counts as it stands.
    public let linkLength: Int?
    /// Whether `example.nl` without `https://` counts as a link too.
    public let bareLinks: Bool
    /// Whether an emoji counts for its UTF-8 bytes.
    public let emojiAsBytes: Bool
    /// Where the limits come from.
    public let source: String

    /// How long `text` is on this channel. When the bytes are over their limit and the rest is not, the bytes are told.
    public func length(of text: String) -> MessageLength {
        let length = MessageLength(counted: TextCount(rules: self).count(text), limit: limit, unit: unit)
        guard let byteLimit, length.fits, text.utf8.count > byteLimit else { return length }
        return MessageLength(counted: text.utf8.count, limit: byteLimit, unit: .bytes)
    }

    /// How long a kept post is: of a thread, the longest of its posts.
    public func keptLength(of text: String) -> MessageLength {
        let lengths = PostThread.kept(text).map(length)
        let over = lengths.filter { !$0.fits }
        return (over.isEmpty ? lengths : over).max { $0.counted < $1.counted } ?? length(of: text)
    }

    /// The parts of a kept text that its channel does not take, in Unicode code points from 0: of each post what comes after its limit.
    public func excess(in text: String) -> [Range<Int>] {
        let scalars = text.unicodeScalars
        return PostThread.ranges(of: text).compactMap { range in
            let post = text[range]
            let lead = post.unicodeScalars.prefix { $0.properties.isWhitespace }.count
            let body = post.trimmed
            guard let over = overflow(in: body) else { return nil }
            let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound) + lead
            return start + over..<start + body.unicodeScalars.count
        }
    }

    /// Where `text` goes over the limit, in Unicode code points from 0; nil when it fits. What comes after can be marked for the writer.
    public func overflow(in text: String) -> Int? {
        [TextCount(rules: self).overflow(text, limit: limit), byteOverflow(in: text)].compactMap { $0 }.min().map {
            text.unicodeScalars.distance(from: text.startIndex, to: $0)
        }
    }

    private func byteOverflow(in text: String) -> String.Index? {
        guard let byteLimit, text.utf8.count > byteLimit else { return nil }
        var total = 0
        return text.indices.first { index in
            total += text[index].utf8.count
            return total > byteLimit
        }
    }
}

extension ChannelRules: Decodable {
    enum CodingKeys: String, CodingKey {
        case channel = "kanaal"
        case title = "naam"
        case unit = "telt"
        case limit = "grens"
        case byteLimit = "grens-bytes"
        case linkLength = "link-telt-als"
        case bareLinks = "link-zonder-https"
        case emojiAsBytes = "emoji-in-bytes"
        case source = "bron"
    }

    /// Reads one entry of the file.
    public init(from decoder: any Decoder) throws {
        let entry = try decoder.container(keyedBy: CodingKeys.self)
        channel = Channel(rawValue: try entry.decode(String.self, forKey: .channel))
        title = try entry.decode(String.self, forKey: .title)
        unit = try ChannelRules.unit(entry)
        limit = try entry.decode(Int.self, forKey: .limit)
        byteLimit = try entry.decodeIfPresent(Int.self, forKey: .byteLimit)
        linkLength = try entry.decodeIfPresent(Int.self, forKey: .linkLength)
        bareLinks = try entry.decodeIfPresent(Bool.self, forKey: .bareLinks) ?? false
        emojiAsBytes = try entry.decodeIfPresent(Bool.self, forKey: .emojiAsBytes) ?? false
        source = try entry.decode(String.self, forKey: .source)
    }

    private static func unit(_ entry: KeyedDecodingContainer<CodingKeys>) throws -> MessageLength.Unit {
        let word = try entry.decode(String.self, forKey: .unit)
        guard let unit = units[word] else {
            throw DecodingError.dataCorruptedError(forKey: .unit, in: entry, debugDescription: word)
        }
        return unit
    }

    private static let units: [String: MessageLength.Unit] = ["gewogen": .weighted, "tekens": .characters, "zichtbare-tekens": .graphemes]

    /// Reads the file; its channels win over those of earlier folders.
    static func read(_ yaml: String, file: String, over earlier: [ChannelRules]) throws(TemplateError) -> [ChannelRules] {
        let own: [ChannelRules] = try DataFile.list(yaml, file: file)
        let names = Set(own.map(\.channel))
        return earlier.filter { !names.contains($0.channel) } + own
    }
}

/// What a site's robots.txt allows one robot (RFC 9309). For article pages; a feed is there to be fetched by robots.
public struct Robots: Equatable, Sendable {
    private struct Rule: Equatable {
        let allows: Bool
        let pattern: [UInt8]
    }

    private var rules: [Rule] = []
    /// Seconds between requests, for the robots that the group is for. No standard, and widely used.
    public private(set) var crawlDelay: Double?

    /// Reads the file for the robot.
    ///
    /// - Parameters:
    ///   - bytes: the file; what lies beyond 500 kB is not read (RFC 9309 §2.5).
    ///   - robot: the product name in our User-Agent, such as `Eenmond`, without version.
    public init(_ bytes: [UInt8], for robot: String) {
        let text = String(decoding: bytes.prefix(500 * 1024), as: UTF8.self)
        let groups = RobotsGroup.groups(in: text)
        let name = robot.lowercased()
        var ours = groups.filter { $0.robots.contains(name) }
        if ours.isEmpty { ours = groups.filter { $0.robots.contains("*") } }
        // Several groups for one robot count as one (RFC 9309 §2.2.1).
        for (key, value) in ours.flatMap(\.lines) {
            switch key {
            case "allow", "disallow": if !value.isEmpty { rules.append(Rule(allows: key == "allow", pattern: Self.normal(value))) }
            case "crawl-delay": crawlDelay = crawlDelay ?? Double(value).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
            default: break
            }
        }
    }

    /// Without rules: everything is allowed. For a site without the file (RFC 9309 §2.3.1.3).
    public static let allowingAll = Robots([], for: "")

    /// Whether the robot may fetch the path (with its query). The longest rule that fits decides; allow wins from disallow.
    public func allows(_ path: String) -> Bool {
        let path = Self.normal(path.isEmpty ? "/" : path)
        guard path != Array("/robots.txt".utf8) else { return true }
        let fitting = rules.filter { Self.fits($0.pattern[...], path[...]) }
        let longest = fitting.map(\.pattern.count).max()
        let deciding = fitting.filter { $0.pattern.count == longest }
        return deciding.isEmpty || deciding.contains(where: \.allows)
    }

    /// `*` stands for any run of bytes, `$` at the end for the end of the path. Linear but for one step back per star.
    private static func fits(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let (star, end) = (UInt8(ascii: "*"), UInt8(ascii: "$"))
        var pattern = pattern
        let isAnchored = pattern.last == end
        if isAnchored { pattern.removeLast() } else { pattern.append(star) }
        var (p, s) = (pattern.startIndex, path.startIndex)
        var back: (p: Int, s: Int)?
        while s < path.endIndex {
            if p < pattern.endIndex, pattern[p] == star {
                back = (p, s)
                p += 1
            } else if p < pattern.endIndex, pattern[p] == path[s] {
                p += 1
                s += 1
            } else if let last = back {
                back = (last.p, last.s + 1)
                (p, s) = (last.p + 1, last.s + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == star }
    }

    /// One spelling for what can be spelled in two ways: letters outside ASCII are percent-encoded, encodings in capitals,
    /// and what need not be encoded is not (RFC 9309 §2.2.2).
    private static func normal(_ text: String) -> [UInt8] {
        let hex = Array("0123456789ABCDEF".utf8)
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            var (byte, isEncoded) = (bytes[index], bytes[index] >= 0x80)
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                (byte, isEncoded) = (value, !Self.isUnreserved(value))
                index += 2
            }
            output += isEncoded ? [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]] : [byte]
            index += 1
        }
        return output
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}

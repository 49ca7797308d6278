import Fetching
import Reading
import Storage

/// What was wrong with a feed that could be read all the same: something was lost, and whoever relies on the feed should know.
enum FeedNotice {
    /// Codes for the store; nil when nothing was lost. Repairs that lose nothing (a bare ampersand) are not worth a line.
    static func codes(_ document: FeedDocument, _ response: FetchResponse) -> String? {
        var codes = document.repairs.filter(isLoss).map(\.rawValue)
        if response.isTruncated, !codes.contains(Repair.truncated.rawValue) { codes.append(Repair.truncated.rawValue) }
        return codes.isEmpty ? nil : codes.joined(separator: " ")
    }

    /// One line of plain Dutch.
    static func words(_ codes: String) -> String {
        let known = codes.split(separator: " ").compactMap { Repair(rawValue: String($0)) }
        let parts = known.compactMap(words)
        guard !parts.isEmpty else { return "de feed is beschadigd; wat heel was, is gelezen." }
        return parts.joined(separator: " en ") + "; wat heel was, is gelezen."
    }

    private static func isLoss(_ repair: Repair) -> Bool { words(repair) != nil }

    private static func words(_ repair: Repair) -> String? {
        switch repair {
        case .truncated: "de feed hield halverwege op"
        case .cutCDATA: "een bericht in de feed is afgebroken"
        case .tooLong: "een deel van de feed is te lang"
        case .tooDeep: "een deel van de feed is te diep genest"
        case .syntax: "de feed is beschadigd"
        default: nil
        }
    }
}

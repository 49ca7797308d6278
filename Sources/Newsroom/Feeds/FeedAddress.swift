import Foundation
import Reading

/// An address that can be followed: http or https, with a host.
struct FeedAddress {
    let url: String

    init(_ text: String) throws(Explanation) {
        var trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        // As browsers and feed readers copy it.
        for prefix in ["feed://", "feed:"] where trimmed.lowercased().hasPrefix(prefix) {
            let rest = String(trimmed.dropFirst(prefix.count))
            trimmed = rest.lowercased().hasPrefix("http") ? rest : "https://" + rest
        }
        guard !trimmed.contains("{"), !trimmed.contains("}") else {
            throw Explanation(.badData, "\"\(trimmed)\" is een sjabloon. Vul eerst in wat tussen accolades staat.")
        }
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(scheme), !host.hasPrefix("."), !host.contains("..")
        else {
            throw Explanation(.badData, "\"\(trimmed)\" is geen adres van een feed. Het begint met https:// of http://.")
        }
        url = NormalAddress.of(trimmed)
    }

    /// As a person types it, for a search on a site: without `https://` it gets that.
    init(typed text: String) throws(Explanation) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let isBare = !trimmed.contains("://") && !trimmed.lowercased().hasPrefix("feed:") && trimmed.contains(".") && !trimmed.contains(" ")
        try self.init(isBare ? "https://" + trimmed : trimmed)
    }
}

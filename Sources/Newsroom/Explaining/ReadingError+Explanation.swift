import Fetching
import Reading

extension ReadingError: Explainable {
    /// Of a file; what a server sent is told by ``FeedTrouble``, and asked for again.
    var explanation: Explanation {
        guard code != .empty else { return Explanation(.badData, "Dit bestand is leeg. Haal het opnieuw op.") }
        return Explanation(.badData, FeedTrouble(self).words.capitalisedFirst)
    }
}

extension FetchError: Explainable {
    var explanation: Explanation {
        let kind: Explanation.Kind =
            switch code {
            case .invalidURL, .forbiddenScheme: .badData
            case .badConfiguration: .configuration
            case .internal: .internal
            default: .unavailable
            }
        guard code != .badConfiguration else {
            return Explanation(
                kind, "allowedAddresses in configuration.yml klopt niet: \(detail). Schrijf host:poort, bijvoorbeeld 10.0.0.5:8080.")
        }
        return Explanation(kind, "\(url): \(FeedTrouble(self).words)")
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

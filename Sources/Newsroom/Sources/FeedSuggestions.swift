import Foundation

/// The set of feeds for a municipality: its regional broadcaster, its papers, the police of its province, the calls of the emergency
/// services in its region, its name as a tag and as a news search.
struct FeedSuggestions {
    let catalog: FeedCatalog
    let municipality: Municipality

    var all: [FeedSuggestion] { broadcasters + papers + local + police + emergency + tag + search }

    private var broadcasters: [FeedSuggestion] {
        suggest(.omroep) { "\($0.title) is de omroep voor \(municipality.commonName)." }
    }
    private var papers: [FeedSuggestion] { suggest(.krant) { "\($0.title) schrijft over \(municipality.commonName) en omgeving." } }
    private var local: [FeedSuggestion] { suggest(.lokaal) { _ in "Lokaal nieuws uit de omgeving van \(municipality.commonName)." } }
    private var police: [FeedSuggestion] { suggest(.politie) { _ in "Berichten van de politie in \(municipality.province)." } }
    private var emergency: [FeedSuggestion] {
        suggest(.p2000) { _ in "Meldingen van de hulpdiensten in veiligheidsregio \(municipality.safetyRegion)." }
    }

    /// A feed of two provinces stands in two lists, and is proposed once.
    private func suggest(_ kind: KnownFeed.Kind, why: (KnownFeed) -> String) -> [FeedSuggestion] {
        var seen: Set<String> = []
        return catalog.feeds.filter { $0.kind == kind && !$0.isPersonal && catalog.dead($0.url) == nil }
            .filter { (catalog.feed($0.url) ?? $0).isLocal(to: municipality) && seen.insert($0.url).inserted }
            .map { FeedSuggestion($0, for: municipality, why: why($0)) }
    }

    private var tag: [FeedSuggestion] {
        guard let template = catalog.template("Mastodon: #{plaats}") else { return [] }
        let tag = municipality.commonName.lowercased().filter { $0.isLetter || $0.isNumber }
        let url = template.url.replacing("{instantie}", with: "mastodon.nl").replacing("{plaats}", with: FeedSuggestions.encoded(tag))
        return [
            FeedSuggestion(
                template, kind: .mastodon, title: "Mastodon #\(tag)", url: url, for: municipality,
                why: "Berichten op Mastodon met de naam van de gemeente als hashtag.")
        ]
    }

    private var search: [FeedSuggestion] {
        guard let template = catalog.template("Google News: {plaats}") else { return [] }
        let names = ([municipality.commonName] + municipality.places).filter { !$0.contains("(") }
        var seen: Set<String> = []
        let words = names.filter { seen.insert($0).inserted }.prefix(4).map { "\"\($0)\"" }.joined(separator: " OR ")
        return [
            FeedSuggestion(
                template, kind: .nieuwszoeker, title: "Google News: \(municipality.commonName)",
                url: template.url.replacing("{plaats}", with: FeedSuggestions.encoded(words)), for: municipality,
                why: "Zoekt in het nieuws naar \(words.replacing(" OR ", with: " of ")).")
        ]
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(
            withAllowedCharacters: CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"))
            ?? text
    }
}

extension KnownFeed {
    /// Wanted and missing persons: never proposed, an organisation needs a ground for it.
    fileprivate var isPersonal: Bool { url.contains("/rss/ob/") || folders.contains { $0.lowercased().contains("opsporing") } }
}

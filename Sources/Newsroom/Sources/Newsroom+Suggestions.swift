import Foundation
import Storage

extension Newsroom {
    /// All municipalities, for a form that completes what is typed.
    public func municipalities() throws -> [Municipality] { try catalog.value().municipalities.all }

    /// The municipality with this name, or with a larger place of this name in it.
    ///
    /// - Throws: with names that look like it, when there is none.
    public func municipality(named name: String) throws -> Municipality {
        let table = try catalog.value().municipalities
        if let found = table.find(name) { return found }
        let near = table.near(name).map(\.name).joined(separator: ", ")
        throw Explanation(
            .missing,
            "\"\(name)\" is geen gemeente die Eenmond kent. " + (near.isEmpty ? "Kijk de naam na." : "Bedoelt u: \(near)?"))
    }

    /// The feeds that a municipality should follow, with what is known of each.
    public func suggestFeeds(municipality name: String) async throws -> [FeedSuggestion] {
        let municipality = try municipality(named: name)
        let followed = Set(try await feeds().map(\.url))
        return FeedSuggestions(catalog: try catalog.value(), municipality: municipality).all.map { suggestion in
            var suggestion = suggestion
            suggestion.isFollowed = followed.contains(suggestion.url)
            return suggestion
        }
    }

    /// Follows the suggested feeds: all of them, or those with these addresses.
    ///
    /// - Returns: how many are new.
    public func followSuggestions(
        municipality name: String, only addresses: Set<String>? = nil, by who: String = AccountLogEntry.commandLine
    ) async throws -> Int {
        let chosen = try await suggestFeeds(municipality: name).filter { addresses?.contains($0.url) ?? true }
        let new = chosen.map {
            NewFeed(url: $0.url, title: $0.title, siteLink: $0.site, groupPath: $0.group.split(separator: "/").map(String.init))
        }
        return try await store.feeds.add(new, at: clock.now, by: who).count(where: \.isNew)
    }
}

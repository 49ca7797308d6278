import ArgumentParser
import Newsroom

struct FeedSuggest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Propose the feeds for a municipality: broadcaster, papers, police, P2000, tag and news search.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Option(help: "Its name, or that of a larger place in it.") var municipality: String
    @Flag(help: "Follow them all.") var add = false

    func run() async throws {
        let newsroom = try await common.newsroom()
        let place = try newsroom.municipality(named: municipality)
        let added = add ? try await newsroom.followSuggestions(municipality: place.name, by: who.name) : 0
        let suggestions = try await newsroom.suggestFeeds(municipality: place.name)
        if common.json { return try suggestions.forEach { try JSONLine.print(FeedSuggestionLine($0, place)) } }
        Terminal.line(Terminal.bold("\(place.name), \(place.province), veiligheidsregio \(place.safetyRegion)"))
        for suggestion in suggestions {
            Terminal.line("\(suggestion.kind.words): \(suggestion.title)  \(suggestion.url)" + (suggestion.isFollowed ? "  (gevolgd)" : ""))
            Terminal.line("    \(suggestion.why)" + (suggestion.note.map { " \($0)" } ?? ""))
            let evidence = [
                suggestion.evidence, suggestion.seen.map { "laatst gezien \($0)" }, suggestion.confidence.map { "zekerheid \($0)" },
            ]
            Terminal.line("    " + evidence.compactMap { $0 }.joined(separator: ", "))
        }
        if add {
            Terminal.line("\(added.counting("feed", "feeds")) toegevoegd, \(suggestions.count - added) werden al gevolgd.")
        } else if suggestions.contains(where: { !$0.isFollowed }) {
            common.note("Allemaal volgen: eenmond feed suggest --municipality '\(place.name.replacing("'", with: "'\\''"))' --add")
        }
    }
}

/// One proposal in machine output.
struct FeedSuggestionLine: Encodable {
    let municipality: String
    let province: String
    let safetyRegion: String
    let kind: KnownFeed.Kind
    let title: String
    let url: String
    let site: String?
    let group: String
    let why: String
    let note: String?
    let evidence: String?
    let seen: String?
    let confidence: String?
    let followed: Bool

    init(_ suggestion: FeedSuggestion, _ place: Municipality) {
        municipality = place.name
        province = place.province
        safetyRegion = place.safetyRegion
        kind = suggestion.kind
        title = suggestion.title
        url = suggestion.url
        site = suggestion.site
        group = suggestion.group
        why = suggestion.why
        note = suggestion.note
        evidence = suggestion.evidence
        seen = suggestion.seen
        confidence = suggestion.confidence
        followed = suggestion.isFollowed
    }
}

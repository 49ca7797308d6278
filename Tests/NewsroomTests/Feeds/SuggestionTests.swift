import Foundation
import Newsroom
import Testing

/// The table of municipalities, the lists, and what is proposed from them.
@Suite struct SuggestionTests {
    let room: TestRoom

    init() throws { room = try TestRoom() }

    @Test("the table holds every municipality once, with the right number in each province and safety region")
    func table() throws {
        let all = try room.newsroom.municipalities()
        #expect(all.count == 342)
        #expect(Set(all.map(\.name)).count == 342)
        let provinces = Dictionary(grouping: all, by: \.province).mapValues(\.count)
        #expect(
            provinces == [
                "Groningen": 10, "Fryslân": 18, "Drenthe": 12, "Overijssel": 25, "Flevoland": 6, "Gelderland": 51, "Utrecht": 26,
                "Noord-Holland": 44, "Zuid-Holland": 50, "Zeeland": 13, "Noord-Brabant": 56, "Limburg": 31,
            ])
        let regions = Dictionary(grouping: all, by: \.safetyRegion).mapValues(\.count)
        #expect(regions.count == 25)
        #expect(regions["Twente"] == 14 && regions["Hollands Midden"] == 18 && regions["Brabant-Zuidoost"] == 21)
        // No region lies in two provinces, as the law has it.
        #expect(Dictionary(grouping: all, by: \.safetyRegion).values.allSatisfy { Set($0.map(\.province)).count == 1 })
    }

    @Test(
        "a municipality is found however people write it",
        arguments: [
            ("Den Haag", "'s-Gravenhage"), ("'s gravenhage", "'s-Gravenhage"), ("den bosch", "'s-Hertogenbosch"),
            ("SUDWEST FRYSLAN", "Súdwest-Fryslân"), ("gemeente Zwolle", "Zwolle"), ("Hengelo", "Hengelo"), ("IJmuiden", "Velsen"),
            ("Bergen (NH.)", "Bergen (NH)"), ("Heerhugowaard", "Dijk en Waard"), ("Nuenen", "Nuenen, Gerwen en Nederwetten"),
        ])
    func found(typed: String, name: String) throws { #expect(try room.newsroom.municipality(named: typed).name == name) }

    @Test("a name of two municipalities, or of none, is refused with names that look like it")
    func notFound() {
        #expect(
            throws: Explanation(
                .missing,
                "\"Bergen\" is geen gemeente die Eenmond kent. Bedoelt u: Berg en Dal, Bergeijk, Bergen (L), Bergen (NH), Bergen op Zoom?"
            )
        ) {
            try room.newsroom.municipality(named: "Bergen")
        }
        #expect(throws: Explanation.self) { try room.newsroom.municipality(named: "Waterrijk") }
    }

    @Test("every municipality gets a broadcaster, a paper, the police, its P2000 region, a tag and a search, each with evidence")
    func complete() async throws {
        for municipality in try room.newsroom.municipalities() {
            let suggestions = try await room.newsroom.suggestFeeds(municipality: municipality.name)
            let kinds = Set(suggestions.map(\.kind))
            #expect(kinds.isSuperset(of: [.omroep, .krant, .politie, .p2000, .mastodon, .nieuwszoeker]), "\(municipality.name): \(kinds)")
            #expect(suggestions.count(where: { $0.kind == .p2000 }) == 1 && suggestions.count(where: { $0.kind == .politie }) == 1)
            #expect(suggestions.allSatisfy { $0.evidence?.isEmpty == false && !$0.url.contains("{") && URL(string: $0.url) != nil })
            #expect(Set(suggestions.map(\.url)).count == suggestions.count)
        }
    }

    @Test("a set is of the place itself: not the broadcaster or the paper of the next region")
    func ofThePlace() async throws {
        let enschede = try await room.newsroom.suggestFeeds(municipality: "Enschede").map(\.title)
        #expect(enschede.contains("Tubantia") && !enschede.contains("De Stentor"))
        #expect(enschede.contains("RTV Oost") && enschede.contains("P2000 Twente") && enschede.contains("Politie Overijssel"))
        let hague = try await room.newsroom.suggestFeeds(municipality: "Den Haag")
        #expect(hague.map(\.title).contains("Omroep West Den Haag") && !hague.map(\.title).contains("Omroep West Delft"))
        #expect(hague.contains { $0.url == "https://mastodon.nl/tags/denhaag.rss" })
        #expect(hague.contains { $0.kind == .nieuwszoeker && $0.url.contains("%22Den%20Haag%22") })
    }

    @Test("following a set a second time adds nothing, and shows what is followed")
    func followed() async throws {
        let count = try await room.newsroom.suggestFeeds(municipality: "Zwolle").count
        #expect(try await room.newsroom.followSuggestions(municipality: "Zwolle") == count)
        #expect(try await room.newsroom.followSuggestions(municipality: "Zwolle") == 0)
        #expect(try await room.newsroom.suggestFeeds(municipality: "Zwolle").allSatisfy(\.isFollowed))
        #expect(try await room.newsroom.feedGroups().contains { $0.name == "Zwolle/krant" })
    }

    @Test("every list in Feeds/ can be read, and every feed of it carries evidence; none is known to be dead")
    func lists() async throws {
        let folder = TestRoom.checkout.appending(path: "Feeds")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "opml"
        }
        #expect(files.count { $0.lastPathComponent.hasPrefix("provincie-") } == 12)
        for file in files {
            let report = try await room.newsroom.importFeeds(opml: Array(Data(contentsOf: file)), named: file.lastPathComponent)
            #expect(report.refused == 0 && report.lines.allSatisfy { $0.warning == nil }, "\(file.lastPathComponent)")
        }
        #expect(try await room.newsroom.feedReports().allSatisfy { $0.known?.evidence?.isEmpty == false && $0.known?.confidence != nil })
    }

    @Test("an address that is known to be dead is reported as dead, and not hidden")
    func dead() async throws {
        let opml = "<opml version=\"2.0\"><body><outline text=\"NH\" xmlUrl=\"https://www.nhnieuws.nl/rss\"/></body></opml>"
        let report = try await room.newsroom.importFeeds(opml: Array(opml.utf8), named: "lijst.opml")
        #expect(report.added == 1)
        #expect(report.lines.first?.warning?.contains("als dood") == true)
        #expect(room.newsroom.objection(toFeed: "https://www.nhnieuws.nl/rss")?.contains("rss.nhnieuws.nl") == true)
        #expect(try await room.newsroom.feedReports().first?.dead?.title == "NH Nieuws op www")
    }

    @Test("a template is no address: importing or adding one says what to do")
    func templates() async throws {
        let file = TestRoom.checkout.appending(path: "Feeds/sjablonen/plaats.opml")
        let report = try await room.newsroom.importFeeds(opml: Array(Data(contentsOf: file)), named: "plaats.opml")
        #expect(report.added == 0 && report.refused > 5)
        #expect(report.lines.first?.warning?.contains("accolades") == true)
        await #expect(throws: Explanation.self) { try await room.newsroom.addFeed("https://www.ad.nl/{plaats}/rss.xml") }
    }

    @Test("a list that was exported and taken in again changes nothing, folders included; every line is reported")
    func roundTrip() async throws {
        let file = TestRoom.checkout.appending(path: "Feeds/provincie-overijssel.opml")
        let first = try await room.newsroom.importFeeds(opml: Array(Data(contentsOf: file)), named: "a.opml")
        let exported = try await room.newsroom.exportFeeds()
        let other = try TestRoom()
        let second = try await other.newsroom.importFeeds(opml: exported, named: "b.opml")
        #expect(second.added == first.added && first.added == 4)
        func places(_ room: TestRoom) async throws -> [String: [String]] {
            Dictionary(uniqueKeysWithValues: try await room.newsroom.feeds().map { ($0.url, $0.groupPath) })
        }
        #expect(try await places(room) == places(other))
        #expect(try await other.newsroom.exportFeeds() == exported)
        let again = try await other.newsroom.importFeeds(opml: exported, named: "b.opml")
        #expect(again.added == 0 && again.known == 4)
        #expect(again.lines.map(\.line) == again.lines.map(\.line).sorted() && again.lines.count == 4)
    }
}

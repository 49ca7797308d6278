import Foundation
import LoopbackServer
import Testing

/// The way of the news, with the real program, real HTTP and a real database.
@Suite struct PollStoryTests {
    let workspace: Workspace
    let server: LoopbackServer

    init() throws {
        workspace = try Workspace()
        server = try LoopbackServer()
    }

    @Test("first poll finds hits in all formats; the second sends validators, gets 304 and adds nothing")
    func firstAndSecondPoll() throws {
        server.serve("/rss", Changing(NewsDocument.rss([NewsDocument.fire, NewsDocument.politics])))
        server.serve("/atom", Changing(NewsDocument.atom([NewsDocument.fire])))
        server.serve("/rdf", Changing(NewsDocument.rdf([NewsDocument.market])))
        server.serve("/json", Changing(NewsDocument.json([NewsDocument.fire])))
        for path in ["/rss", "/atom", "/rdf", "/json"] { #expect(try workspace.run("feed", "add", server.url(path)).status == 0) }
        let incident = try workspace.openIncident()
        #expect(try workspace.run("watch", "add", incident, "brand EN (havenkade OF \"het plein\") NIET oefening").status == 0)

        let first = try workspace.run("poll", "--once", "--json")
        #expect(first.status == 0, "\(first.stderr)")
        let lines = try first.json()
        let hits = lines.filter { $0["item"] != nil }
        #expect(hits.count == 3)
        let sources = Set(hits.compactMap { ($0["item"] as? [String: Any])?["source"] as? String })
        #expect(sources == ["Omroep Waterrijk", "Waterrijkse Courant", "Regio Vandaag"])
        let spans = try #require(hits.first?["spans"] as? [[String: Any]])
        #expect(spans.contains { $0["text"] as? String == "Havenkade" && $0["field"] as? String == "title" })
        let summary = try #require(lines.last?["summary"] as? [String: Any])
        #expect(summary["feeds"] as? Int == 4)
        #expect(summary["newItems"] as? Int == 5)
        #expect(summary["hits"] as? Int == 3)

        let second = try workspace.run("poll", "--once", "--json")
        let again = try #require(second.json().last?["summary"] as? [String: Any])
        #expect(try second.json().count == 1)
        #expect(again["notModified"] as? Int == 4)
        #expect(again["newItems"] as? Int == 0)
        #expect(again["hits"] as? Int == 0)
        #expect(server.requests(for: "/rss").last?["if-none-match"] != nil)
    }

    @Test("a changed item is a revision and can become a hit; a new item is a new hit")
    func changedAndNewItems() throws {
        var story = NewsDocument.market
        let document = Changing(NewsDocument.rss([story]))
        server.serve("/rss", document)
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "brand")
        #expect(try workspace.run("poll", "--once", "--json").json().count == 1)

        story.text += " Door een brand op de Havenkade is de markt een dag later."
        document.text = NewsDocument.rss([story])
        let changed = try workspace.run("poll", "--once", "--json").json()
        let summary = try #require(changed.last?["summary"] as? [String: Any])
        #expect(summary["newItems"] as? Int == 0)
        #expect(summary["revisedItems"] as? Int == 1)
        #expect(summary["hits"] as? Int == 1)

        document.text = NewsDocument.rss([NewsDocument.fire, story])
        let added = try #require(workspace.run("poll", "--once", "--json").json().last?["summary"] as? [String: Any])
        #expect(added["newItems"] as? Int == 1)
        #expect(added["hits"] as? Int == 1)
        #expect(try workspace.run("hits", incident, "--json").json().count == 2)
    }

    @Test("in the human form a hit shows source, title, time and the words that matched")
    func humanForm() throws {
        server.serve("/rss", Changing(NewsDocument.rss([NewsDocument.fire])))
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "geevacueerd AND \"brand uitgebroken\"")
        let outcome = try workspace.run("poll", "--once")
        #expect(outcome.stdout.contains("Grote brand in opvanglocatie aan de Havenkade"))
        #expect(outcome.stdout.contains("Omroep Waterrijk"))
        // 12.12 UTC, in winter or in summer.
        #expect(outcome.stdout.contains("13.12 uur") || outcome.stdout.contains("14.12 uur"))
        #expect(outcome.stdout.contains("‘geëvacueerd’"))
        #expect(outcome.stdout.contains("‘brand uitgebroken’"))
        #expect(!outcome.stderr.contains("\u{1B}"), "no terminal codes in a pipe")
    }

    @Test("a query that comes later finds the news that was there already")
    func laterQuery() throws {
        server.serve("/rss", Changing(NewsDocument.rss([NewsDocument.fire])))
        _ = try workspace.run("feed", "add", server.url("/rss"))
        _ = try workspace.run("poll", "--once")
        let incident = try workspace.openIncident()
        let added = try workspace.run("watch", "add", incident, "brand", "--json").json()
        #expect(added.first?["hits"] as? Int == 1)
        #expect(try workspace.run("hits", incident, "--json").json().count == 1)
    }

    @Test("trouble with one feed is told in one line, and the other feeds go on")
    func troubleInOneFeed() throws {
        server.serve("/goed", Changing(NewsDocument.rss([NewsDocument.fire])))
        server.route("/weg", Reply(410))
        server.route("/kwijt", Reply(404))
        server.route(
            "/pagina", .ok("<!DOCTYPE html><html><head><title>Nieuws</title></head><body><p>Welkom</p></body></html>", type: "text/html"))
        server.route("/leeg", .ok(""))
        server.route("/bom", .ok(Self.entityBomb))
        server.route("/kapot", .ok(String(NewsDocument.rss([NewsDocument.market, NewsDocument.politics]).dropLast(90))))
        server.route("/breekt", .resetAtOnce)
        for path in ["/goed", "/weg", "/kwijt", "/pagina", "/leeg", "/bom", "/kapot", "/breekt"] {
            _ = try workspace.run("feed", "add", server.url(path))
        }
        _ = try workspace.run("feed", "add", "http://127.0.0.1:1/uit")
        let outcome = try workspace.run("poll", "--once", "--json")
        #expect(outcome.status == 0, "a failed feed does not change the exit code")
        let summary = try #require(outcome.json().last?["summary"] as? [String: Any])
        #expect(summary["feeds"] as? Int == 9)
        #expect(summary["failed"] as? Int == 7)
        #expect((summary["newItems"] as? Int ?? 0) >= 2, "the good feed, and what is whole of the cut one")
        #expect(outcome.errorLines.count == 8, "seven that failed, and one that could be read in part")
        #expect(outcome.stderr.contains("halverwege op; wat heel was, is gelezen"))
        #expect(outcome.stderr.contains("webpagina, geen feed"))

        let feeds = try workspace.run("feed", "list", "--json").json()
        let health = Dictionary(
            uniqueKeysWithValues: feeds.map { (URL(string: $0["url"] as? String ?? "")?.path ?? "", $0["health"] as? String ?? "") })
        #expect(health["/weg"] == "gone")
        #expect(health["/kwijt"] == "failing")
        #expect(health["/goed"] == "ok")
        #expect(health["/kapot"] == "ok")
        // A feed that is gone is not asked again.
        let before = server.requests(for: "/weg").count
        _ = try workspace.run("poll", "--once", "--json")
        #expect(server.requests(for: "/weg").count == before)
    }

    @Test("when no feed at all can be read the exit code is 69")
    func allDown() throws {
        _ = try workspace.run("feed", "add", "http://127.0.0.1:1/rss")
        let outcome = try workspace.run("poll", "--once")
        #expect(outcome.status == 69)
        #expect(outcome.stderr.contains("neemt geen verbinding aan"))
    }

    @Test("a slow server holds nobody up: the others' hits are printed while it drips")
    func slowServer() async throws {
        server.serve("/goed", Changing(NewsDocument.rss([NewsDocument.fire])))
        server.route("/traag", .never)
        _ = try workspace.run("feed", "add", server.url("/traag", host: "localhost"))
        _ = try workspace.run("feed", "add", server.url("/goed"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "brand")
        let running = try workspace.start(["poll", "--json"])
        #expect(await eventually { running.stdoutSoFar.contains("Havenkade") })
        #expect(running.isRunning)
        running.signal(SIGTERM)
        #expect(running.wait().status == 0, "stops cleanly although a server still hangs")
    }

    @Test(
        "poll goes on, picks up news, ends cleanly, and says once where a contact is set when there is none",
        arguments: [(SIGINT, ""), (SIGTERM, "contact: pers@waterrijk.example\n")])
    func goesOn(signal: Int32, contact: String) async throws {
        try workspace.write("data/configuration.yml", "incidentPollIntervalSeconds: 1\n" + contact)
        let document = Changing(NewsDocument.rss([NewsDocument.market]))
        server.serve("/rss", document)
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "brand")
        let running = try workspace.start(["poll", "--json"])
        #expect(await eventually { server.requests(for: "/rss").count >= 2 })
        document.text = NewsDocument.rss([NewsDocument.fire, NewsDocument.market])
        #expect(await eventually { running.stdoutSoFar.contains("brand-1") })
        running.signal(signal)
        let outcome = running.wait()
        #expect(outcome.status == 0, "\(outcome.stderr)")
        #expect(try outcome.json().count == 1)
        #expect(outcome.stderr.components(separatedBy: "als contact in ").count == (contact.isEmpty ? 2 : 1), "\(outcome.stderr)")
        let asked = try #require(server.requests(for: "/rss").last?["user-agent"])
        #expect(asked.hasSuffix(contact.isEmpty ? " (mediamonitor)" : "; pers@waterrijk.example)"))
    }

    @Test("private addresses are refused at connection time unless the configuration allows them")
    func addressGuard() throws {
        server.serve("/rss", Changing(NewsDocument.rss([NewsDocument.fire])))
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let refused = try workspace.run("poll", "--once", environment: ["EENMOND_ALLOW_PRIVATE_ADDRESSES": "false"])
        #expect(refused.status == 69)
        #expect(refused.stderr.contains("eigen netwerk"))
        #expect(server.requests.isEmpty)
        try workspace.write("data/configuration.yml", "allowedAddresses: [\"\(server.authority)\"]\n")
        let allowed = try workspace.run("poll", "--once", environment: ["EENMOND_ALLOW_PRIVATE_ADDRESSES": "false"])
        #expect(allowed.status == 0, "\(allowed.stderr)")
        #expect(server.requests.count == 1)
    }

    private static let entityBomb = """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
        <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
        <rss version="2.0"><channel><title>&f;</title><item><title>&f;</title></item></channel></rss>
        """
}

import Foundation
import LoopbackServer
import Testing

/// Feeds from the command line: proposals, settings, health.
@Suite struct SourceStoryTests {
    let workspace: Workspace
    let server: LoopbackServer

    init() throws {
        workspace = try Workspace()
        server = try LoopbackServer()
    }

    @Test("a municipality gets its set proposed, and follows it with one flag; a second time adds nothing")
    func suggest() throws {
        let proposed = try workspace.run("feed", "suggest", "--municipality", "Den Haag", "--json")
        #expect(proposed.status == 0, "\(proposed.stderr)")
        let lines = try proposed.json()
        #expect(
            Set(lines.compactMap { $0["kind"] as? String }).isSuperset(of: [
                "omroep", "krant", "politie", "p2000", "mastodon", "nieuwszoeker",
            ]))
        #expect(lines.allSatisfy { $0["municipality"] as? String == "'s-Gravenhage" && $0["followed"] as? Bool == false })
        #expect(try workspace.run("feed", "list", "--json").json().isEmpty)
        let added = try workspace.run("feed", "suggest", "--municipality", "Den Haag", "--add", "--json")
        #expect(try added.json().allSatisfy { $0["followed"] as? Bool == true })
        #expect(try workspace.run("feed", "list", "--json").json().count == lines.count)
        #expect(try workspace.run("feed", "suggest", "--municipality", "Den Haag", "--add").stdout.contains("0 feeds toegevoegd"))
    }

    @Test("a name that is no municipality ends in one line with the next step")
    func unknownMunicipality() throws {
        let outcome = try workspace.run("feed", "suggest", "--municipality", "Zwole")
        #expect(outcome.status == 66)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.stderr.contains("Zwolle"))
    }

    @Test("settings of one feed are kept and used; a password is never printed; a warning stays")
    func settings() throws {
        server.serve("/rss", Changing(NewsDocument.rss([NewsDocument.market])))
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let set = try workspace.run(
            "feed", "set", "1", "--user-agent", "Waterrijk/1.0", "--cookie", "a=b", "--basic-auth", "lezer:geheim", "--insecure", "--every",
            "600",
            "--title", "Onze omroep", "--group", "Eigen/Omroep", "--json")
        #expect(set.status == 0, "\(set.stderr)")
        #expect(!set.stdout.contains("geheim") && !set.stdout.contains("a=b"))
        _ = try workspace.run("poll", "--once", "--json")
        let request = try #require(server.requests(for: "/rss").first)
        #expect(request["user-agent"] == "Waterrijk/1.0" && request["cookie"] == "a=b" && request["authorization"] != nil)
        let line = try #require(try workspace.run("feed", "list", "--json").json().first)
        #expect(line["title"] as? String == "Onze omroep" && line["group"] as? String == "Eigen/Omroep")
        #expect((line["warning"] as? String)?.contains("niet gecontroleerd") == true)
        #expect((line["settings"] as? [String: Any])?["pollEverySeconds"] as? Int == 600)
        #expect(line["nextPoll"] != nil && line["itemsPerDay"] != nil && line["health"] as? String == "ok")
        let text = try workspace.run("feed", "list").stdout
        #expect(text.contains("goed") && text.contains("let op:") && !text.contains("failing"))
        #expect(try workspace.run("feed", "set", "1").status == 64, "nothing to change is wrong usage")
        #expect(try workspace.run("feed", "set", "99", "--title", "x").status == 66)
    }

    @Test("a short item becomes a hit by the text of its page")
    func articleText() throws {
        let link = server.url("/bericht")
        server.route(
            "/rss",
            .ok(
                "<rss version=\"2.0\"><channel><title>O</title><item><guid>1</guid><title>Rook</title><link>\(link)</link>"
                    + "<description>Kort.</description></item></channel></rss>"))
        let paragraphs = (0..<4).map { _ in
            "<p>In een loods aan de Havenkade is brand uitgebroken; omwonenden zijn naar sporthal De Kolk gebracht.</p>"
        }
        server.route("/bericht", .ok("<html><body><article><h1>Rook</h1>\(paragraphs.joined())</article></body></html>", type: "text/html"))
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "sporthal")
        let lines = try workspace.run("poll", "--once", "--json").json()
        let summary = try #require(lines.last?["summary"] as? [String: Any])
        #expect(summary["hits"] as? Int == 1 && summary["articles"] as? Int == 1)
        let figures = try #require(try workspace.run("feed", "stats", "--json").json().first)
        #expect(figures["polls"] as? Int == 1 && figures["newItems"] as? Int == 1 && figures["hits"] as? Int == 1)
    }

    @Test("a page leads to its feed, also when it does not name it")
    func discover() throws {
        server.route("/", .ok("<html><head><title>Omroep</title></head><body></body></html>", type: "text/html"))
        server.serve("/feed", Changing(NewsDocument.rss([NewsDocument.market])))
        let found = try workspace.run("feed", "discover", server.url("/"), "--json").json()
        #expect(found.map { $0["url"] as? String } == [server.url("/feed")])
        #expect(try workspace.run("feed", "add", server.url("/"), "--discover").status == 0)
        #expect(try workspace.run("feed", "list", "--json").json().first?["url"] as? String == server.url("/feed"))
    }
}

import Foundation
import LoopbackServer
import Testing

/// Kill -9 at any moment loses nothing that was acknowledged, and leaves a database that opens.
@Suite struct CrashTests {
    @Test("killed during a poll: every confirmed fact is there, and the next poll finds what is missing", arguments: [5, 40, 120, 300])
    func killedDuringPoll(milliseconds: Int) async throws {
        let workspace = try Workspace()
        let server = try LoopbackServer()
        for number in 0..<30 {
            let stories = (0..<20).map {
                NewsDocument.Story(id: "\(number)-\($0)", title: "Brand nummer \($0)", text: "Bericht \($0) van feed \(number).")
            }
            server.serve("/\(number)", Changing(NewsDocument.rss(stories, title: "Feed \(number)")))
        }
        let outlines = (0..<30).map { "<outline text=\"\($0)\" xmlUrl=\"\(server.url("/\($0)", host: "h\($0).localhost"))\"/>" }
        let list = try workspace.write("lijst.opml", "<opml version=\"2.0\"><body>\(outlines.joined())</body></opml>")
        _ = try workspace.run("feed", "import", list)
        let incident = try workspace.openIncident()
        try workspace.addFact(incident, "Er is brand.", confirmed: true)
        _ = try workspace.run("watch", "add", incident, "brand")

        let poll = try workspace.start(["poll", "--once", "--json"])
        try await Task.sleep(for: .milliseconds(milliseconds))
        poll.signal(SIGKILL)
        _ = poll.wait()

        let facts = try workspace.run("incident", "fact", "list", incident, "--json")
        #expect(facts.status == 0, "the database opens")
        #expect(try facts.json().first?["status"] as? String == "confirmed")
        let after = try workspace.run("poll", "--once", "--json")
        #expect(after.status == 0)
        #expect(try workspace.run("hits", incident, "--json", "--limit", "1000").json().count == 600, "every item is matched exactly once")
    }
}

import Foundation
import LoopbackServer

/// Measures the built program from outside, as a user meets it. Prints figures; judges nothing.
///
///     swift build -c release && .build/release/bench
///
/// With `--polling` only what polling costs, with `--lag` only the time from publication to hit.
@main
struct Bench {
    static func main() throws {
        let room = try BenchRoom()
        defer { room.remove() }
        print(
            "Eenmond \(try room.run(["--version"]).output.trimmingCharacters(in: .whitespacesAndNewlines)), \(ProcessInfo.processInfo.activeProcessorCount) cores"
        )
        if CommandLine.arguments.contains("--polling") { return try PollingBench.manyFeeds(count: 10_000) }
        if CommandLine.arguments.contains("--lag") { return try PollingBench.hitLag(feeds: 100) }
        try coldStarts(room)
        try thousandFeeds(count: 1000)
        try servingMemory(items: 100_000)
        try PollingBench.manyFeeds(count: 10_000)
        try PollingBench.hitLag(feeds: 100)
    }

    /// A process from start to end: draft, check, and the least that the program can do.
    private static func coldStarts(_ room: BenchRoom) throws {
        let incident = try room.incident()
        let letter = try room.write("brief.md", Samples.letter(words: 400))
        let dossier = room.folder.appending(path: "dossier.json").path
        _ = try room.run(["incident", "export", incident, "-o", dossier])
        try time("--version (the floor)", room, ["--version"])
        try time("draft persbericht --incident, cold", room, ["draft", "persbericht", "--incident", incident])
        try time("draft persbericht --dossier, cold", room, ["draft", "persbericht", "--dossier", dossier])
        try time("draft eerste-bericht --incident, all 16 messages, cold", room, ["draft", "eerste-bericht", "--incident", incident])
        for format in ["docx", "odt", "pdf"] {
            let file = room.folder.appending(path: "bericht.\(format)").path
            try time(
                "draft persbericht --format \(format), cold", room,
                ["draft", "persbericht", "--incident", incident, "--format", format, "-o", file])
        }
        try time("check, 400 words, cold", room, ["check", letter, "--incident", incident, "--format", "json"])
    }

    private static func time(_ name: String, _ room: BenchRoom, _ arguments: [String]) throws {
        let times = try (0..<21).map { _ in try room.run(arguments).seconds * 1000 }.sorted()
        print("\(name): median \(times[10].rounded1) ms (min \(times[0].rounded1), max \(times[20].rounded1), 21 runs)")
    }

    /// Unchanged feeds under as many host names, so that politeness to a host does not rule the figure.
    private static func thousandFeeds(count: Int) throws {
        let room = try BenchRoom()
        defer { room.remove() }
        let server = try LoopbackServer()
        defer { server.stop() }
        server.routeOthers { request in .document(Samples.feed(request.host, items: 10), etag: "\"een\"", to: request) }
        let outlines = (0..<count).map { "<outline text=\"\($0)\" xmlUrl=\"\(server.url("/feed", host: "f\($0).localhost"))\"/>" }
        _ = try room.run(["feed", "import", room.write("lijst.opml", "<opml version=\"2.0\"><body>\(outlines.joined())</body></opml>")])
        for name in ["first poll", "second poll (all 304)", "third poll (all 304)"] {
            let result = try room.run(["poll", "--once"])
            print("\(count) feeds, \(name): \(result.seconds.rounded1) s, \(result.cpuSeconds.rounded1) s of CPU, peak \(result.peakMB) MB")
            print("    \(result.output.split(separator: "\n").last ?? "")")
        }
    }

    /// `serve` beside a full archive, after pages were asked for.
    private static func servingMemory(items: Int) throws {
        let room = try BenchRoom()
        defer { room.remove() }
        let server = try LoopbackServer()
        defer { server.stop() }
        server.routeOthers { request in .ok(Samples.feed(request.path, items: 1000)) }
        let outlines = (0..<items / 1000).map { "<outline text=\"\($0)\" xmlUrl=\"\(server.url("/\($0)", host: "g\($0).localhost"))\"/>" }
        _ = try room.run(["feed", "import", room.write("lijst.opml", "<opml version=\"2.0\"><body>\(outlines.joined())</body></opml>")])
        let incident = try room.incident()
        _ = try room.run(["watch", "add", incident, "Havenkade"])
        let poll = try room.run(["poll", "--once", "--quiet"])
        print("\(items) items taken in: \(poll.seconds.rounded1) s, peak \(poll.peakMB) MB")
        let port = 18_000 + Int(ProcessInfo.processInfo.processIdentifier) % 10_000
        let serving = try room.start(["serve", "--port", "\(port)"])
        defer { serving.terminate() }
        let pages = ["/", "/incidenten/\(incident)", "/bronnen"]
        var times: [Double] = []
        try serving.waitForPage("http://127.0.0.1:\(port)/gezond")
        try serving.setUp("http://127.0.0.1:\(port)")
        for _ in 0..<20 { for page in pages { times.append(try serving.fetch("http://127.0.0.1:\(port)\(page)") * 1000) } }
        times.sort()
        print(
            "serve with \(items) items: \(serving.residentMB) MB resident, peak \(serving.peakMB) MB; pages median \(times[times.count / 2].rounded1) ms, max \(times[times.count - 1].rounded1) ms"
        )
    }
}

extension Double {
    var rounded1: Double { (self * 10).rounded() / 10 }
}

import Foundation
import LoopbackServer
import Synchronization

/// Polling: what ten thousand feeds cost beside curl over the same list, and how long an analyst waits for a hit.
enum PollingBench {
    /// Nine feeds of ten are unchanged, as in quiet times; the tenth has one new item at every round.
    static func manyFeeds(count: Int) throws {
        let room = try BenchRoom()
        defer { room.remove() }
        let server = try LoopbackServer()
        defer { server.stop() }
        let rounds = Mutex<[String: Int]>([:])
        server.routeOthers { request in
            guard request.host.hasPrefix("x") else { return .document(Samples.feed("stil", items: 10), etag: "\"een\"", to: request) }
            let round = rounds.withLock { rounds in
                rounds[request.host, default: 0] += 1
                return rounds[request.host, default: 0]
            }
            return .ok(Samples.feed("\(request.host)-\(round)", items: 1), headers: [("ETag", "\"\(round)\"")])
        }
        let addresses = (0..<count).map { server.url("/feed", host: ($0 % 10 == 0 ? "x" : "f") + "\($0).localhost") }
        let outlines = addresses.enumerated().map { "<outline text=\"\($0)\" xmlUrl=\"\($1)\"/>" }.joined()
        _ = try room.run(["feed", "import", room.write("lijst.opml", "<opml version=\"2.0\"><body>\(outlines)</body></opml>")])
        try room.writeConfiguration("fetchArticles: false\n")
        _ = try room.run(["poll", "--once", "--quiet"])
        let list = try room.write("lijst.curl", addresses.map { "url = \"\($0)\"\noutput = \"/dev/null\"\n" }.joined())
        var ratios: [Double] = []
        for _ in 0..<3 {
            let ours = try room.run(["poll", "--once", "--quiet"])
            let curl = try room.run(
                program: "/usr/bin/curl",
                [
                    "--parallel", "--parallel-max", "128", "--silent", "--compressed", "--header", "If-None-Match: \"een\"", "--config",
                    list,
                ])
            show("\(count) feeds, 90% 304", ours, count)
            show("    curl --parallel over the same list", curl, count)
            ratios.append(ours.cpuSeconds / max(curl.cpuSeconds, 0.001))
        }
        print(
            "    our CPU against curl's: \(ratios.map { String($0.rounded1) }.joined(separator: ", ")) times (fetching, reading, matching and storing against fetching)"
        )
    }

    private static func show(_ name: String, _ run: BenchRoom.Run, _ count: Int) {
        print(
            "\(name): \(Int(Double(count) / run.seconds)) feeds/s, \((run.cpuSeconds / Double(count) * 1000).rounded1) s of CPU per 1,000 polls, peak \(run.peakMB) MB"
        )
    }

    /// One new item in each feed, at a random moment of a minute; from there to the line that tells of the stored hit.
    static func hitLag(feeds count: Int) throws {
        let room = try BenchRoom()
        defer { room.remove() }
        let server = try LoopbackServer()
        defer { server.stop() }
        let published = Mutex<[String: Date]>([:])
        server.routeOthers { request in
            let isOut = published.withLock { $0[request.host] }.map { $0 <= Date() } ?? false
            let text = Samples.feed(
                request.host, items: 10,
                more: isOut
                    ? "<item><guid>\(request.host)-nieuw</guid><title>Kruitfabriek \(request.host)</title><description>\(Samples.letter(words: 90))</description></item>"
                    : "")
            return .document(text, etag: isOut ? "\"twee\"" : "\"een\"", to: request)
        }
        let outlines = (0..<count).map { "<outline text=\"\($0)\" xmlUrl=\"\(server.url("/feed", host: "l\($0).localhost"))\"/>" }.joined()
        _ = try room.run(["feed", "import", room.write("lijst.opml", "<opml version=\"2.0\"><body>\(outlines)</body></opml>")])
        let incident = try room.incident()
        _ = try room.run(["watch", "add", incident, "kruitfabriek"])
        _ = try room.run(["poll", "--once", "--quiet"])
        let start = Date()
        published.withLock { moments in
            for number in 0..<count { moments["l\(number).localhost"] = start.addingTimeInterval(.random(in: 5...65)) }
        }
        var lags: [Double] = []
        try room.lines(of: ["poll", "--json"], until: { lags.count == count || Date().timeIntervalSince(start) > 200 }) { line, now in
            guard let found = line.firstMatch(of: /Kruitfabriek (l[0-9]+\.localhost)/),
                let moment = published.withLock({ $0[String(found.1)] })
            else { return }
            lags.append(now.timeIntervalSince(moment))
        }
        lags.sort()
        guard !lags.isEmpty else { return print("publication to stored hit: no hit came") }
        print(
            "publication to stored hit, \(lags.count) of \(count) feeds, incident mode of 60 s: median \(lags[lags.count / 2].rounded1) s, p99 \(lags[min(lags.count * 99 / 100, lags.count - 1)].rounded1) s, max \(lags[lags.count - 1].rounded1) s"
        )
    }
}

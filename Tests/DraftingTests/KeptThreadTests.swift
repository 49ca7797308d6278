import Drafting
import Testing

/// Posts as they are kept: one, or a thread with a line between its posts.
@Suite struct KeptThreadTests {
    private func rules(_ channel: Channel = .x) throws -> ChannelRules { try ShippedTemplates.library().channels.rules(channel) }

    @Test func `Of a thread each post counts by itself, and the longest tells`() throws {
        let (long, short) = (String(repeating: "a", count: 270), String(repeating: "b", count: 20))
        let text = PostThread.joined([long, short])
        #expect(text == "\(long)\n\n---\n\n\(short)" && PostThread.kept(text) == [long, short])
        #expect(try rules().keptLength(of: text) == MessageLength(counted: 270, limit: 280, unit: .weighted))
        #expect(try rules().excess(in: text).isEmpty)
        #expect(try rules().keptLength(of: long + short).counted == 290)
    }

    @Test func `What a channel does not take is told of every post, in code points of the whole text`() throws {
        let long = String(repeating: "é", count: 281)
        let text = "  " + PostThread.joined([long + "x", "kort", long])
        let excess = try rules().excess(in: text)
        let scalars = Array(text.unicodeScalars)
        #expect(excess.map { String(String.UnicodeScalarView(scalars[$0])) } == ["éx", "é"])
        #expect(try rules().keptLength(of: text).counted == 282)
    }

    @Test func `A line of dashes within a sentence, or a rule of more dashes, parts nothing`() {
        #expect(PostThread.kept("Eén --- twee") == ["Eén --- twee"])
        #expect(PostThread.kept("Eén\n-----\ntwee").count == 1)
        #expect(PostThread.kept("Eén\n --- \ntwee") == ["Eén", "twee"])
        #expect(PostThread.kept("---\nEén\n---\n") == ["Eén"])
    }

    @Test func `A thread that was split is not split again; a part that grew too long is`() throws {
        let sentence = "Aan de Havenkade is brand in een loods en er is veel rook. "
        let posts = PostThread.posts(of: String(repeating: sentence, count: 8) + "\n#Brand", rules: try rules())
        #expect(posts.count == 2)
        let kept = PostThread.joined(posts)
        #expect(PostThread.posts(of: kept, rules: try rules()) == posts)
        let grown = PostThread.joined([posts[0] + " " + sentence, posts[1]])
        #expect(PostThread.posts(of: grown, rules: try rules()).count == 3)
    }

    @Test func `Bytes beyond the second limit of Bluesky are told too`() throws {
        let families = String(repeating: "👨‍👩‍👧‍👦", count: 200)
        let excess = try #require(try rules(.bluesky).excess(in: families).first)
        // 25 bytes and 7 code points each: the 121st goes over 3,000 bytes.
        #expect(excess == 120 * 7..<200 * 7)
    }
}

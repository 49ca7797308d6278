import Drafting
import Foundation
import Incident
import Testing

@Suite struct PostThreadTests {
    private let sentence = "Er is brand in de haven, en u ziet en ruikt de rook tot in het centrum van Oosterveen."
    private let closing = "https://www.waterrijk.example/havenweg #Havenweg"

    private func rules(_ channel: Channel = .x) throws -> ChannelRules { try ShippedTemplates.library().channels.rules(channel) }

    @Test func `A text that fits stays one post`() throws {
        #expect(try PostThread.posts(of: "\(sentence)\n\n\(closing)", rules: rules()) == ["\(sentence)\n\n\(closing)"])
    }

    @Test(arguments: ["", "OEFENING - "])
    func `A long text splits at sentences; link and hashtag end the last, OEFENING heads each`(mark: String) throws {
        let text = mark + Array(repeating: sentence, count: 8).joined(separator: " ") + "\n\n" + closing
        let posts = try PostThread.posts(of: text, rules: rules())
        #expect(posts.count > 2)
        for post in posts {
            #expect(try rules().length(of: post).fits && post.hasPrefix(mark + "Er is brand"))
        }
        #expect(posts.dropLast().allSatisfy { $0.hasSuffix("Oosterveen.") })
        #expect(posts.last?.hasSuffix(closing) == true)
        #expect(posts.joined().components(separatedBy: sentence).count == 9)
    }

    @Test func `A sentence that is too long stays whole`() throws {
        let long = String(repeating: "rook ", count: 80).trimmingCharacters(in: .whitespaces) + "."
        #expect(try PostThread.posts(of: "Kort. \(long) Slot.", rules: rules()) == ["Kort.", long, "Slot."])
    }

    @Test(
        arguments: [
            (String(repeating: "a", count: 280), nil), (String(repeating: "a", count: 281), 280),
            (String(repeating: "a", count: 279) + "😀", 279),
            (String(repeating: "a", count: 260) + " https://www.waterrijk.example/havenweg", 261),
            ("e\u{301}" + String(repeating: "a", count: 280), 281),
        ] as [(String, Int?)])
    func `Tells from which code point a post is too long`(text: String, offset: Int?) throws {
        #expect(try rules().overflow(in: text) == offset)
    }

    @Test func `The proposal of a quote is told apart, and goes once it is agreed`() throws {
        let draft = try Drafter(ShippedTemplates.library()).draft(.persbericht, SampleIncident().incident(), now: SampleIncident.now)
        #expect(ProposalMark.proposals(in: draft.text) == ["leg dit citaat voor aan burgemeester De Graaf"])
        #expect(!draft.textOnceAgreed.contains("[[") && !draft.textOnceAgreed.contains("\n\n\n"))
        #expect(draft.textOnceAgreed.contains("De Schakel.’\n\n## Wat kunt u doen?"))
    }
}

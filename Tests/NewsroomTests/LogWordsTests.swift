import Foundation
import Incident
import Testing

@testable import Newsroom

struct LogWordsTests {
    @Test func `What became of a fact is told in Dutch; other changes in their own words`() {
        func words(_ action: LogEntry.Action, _ from: String?, _ to: String?) -> String {
            LogEntry(at: .distantPast, who: "Visser", action: action, subject: "f1", from: from, to: to, reason: nil).changeWords
        }
        #expect(words(.factConfirmed, "unconfirmed", "confirmed: brandweer") == "onbevestigd → bevestigd: brandweer")
        #expect(words(.factRefuted, "confirmed", "refuted: politie") == "bevestigd → weerlegd: politie")
        #expect(words(.phaseChanged, "onrust", "escalatie") == "onrust → escalatie")
        #expect(words(.factAdded, nil, nil).isEmpty)
    }
}

import Foundation
import Testing

@testable import Accounts

struct AttemptTests {
    private let start = Date(timeIntervalSince1970: 1_800_000_000)

    @Test func `After so many failures a key must wait until the first of them is long ago`() {
        var attempts = Attempts(AttemptLimit(most: 3, within: 60))
        for second in 0..<3 {
            #expect(attempts.wait("a", at: start.addingTimeInterval(Double(second))) == nil)
            attempts.fail("a", at: start.addingTimeInterval(Double(second)))
        }
        #expect(attempts.wait("a", at: start.addingTimeInterval(10)) == 50)
        #expect(attempts.wait("b", at: start.addingTimeInterval(10)) == nil)
        #expect(attempts.wait("a", at: start.addingTimeInterval(60)) == nil)
    }

    @Test func `Who gets in starts anew`() {
        var attempts = Attempts(AttemptLimit(most: 1, within: 60))
        attempts.fail("a", at: start)
        attempts.succeed("a")
        #expect(attempts.wait("a", at: start) == nil)
    }

    @Test func `A failure that was counted beforehand and was none is given back, and only that one`() {
        var attempts = Attempts(AttemptLimit(most: 2, within: 60))
        attempts.giveBack("a")
        for _ in 0..<2 { attempts.fail("a", at: start) }
        #expect(attempts.wait("a", at: start) != nil)
        attempts.giveBack("a")
        #expect(attempts.wait("a", at: start) == nil)
        attempts.fail("a", at: start)
        #expect(attempts.wait("a", at: start) != nil)
    }

    @Test func `However many keys fail, no more are remembered than there is room for, and the newest are`() {
        var attempts = Attempts(AttemptLimit(most: 1, within: 600), capacity: 10)
        for number in 0..<50 { attempts.fail("\(number)", at: start.addingTimeInterval(Double(number))) }
        let waiting = (0..<50).filter { attempts.wait("\($0)", at: start.addingTimeInterval(50)) != nil }
        #expect(waiting == Array(40..<50))
    }
}

import Fetching
import Foundation
import Testing

@Suite struct RetryAfterTests {
    private let now = Date(timeIntervalSince1970: 784_111_777)

    @Test func `a whole number is seconds`() {
        #expect(RetryAfter("120") == .seconds(120))
        #expect(RetryAfter(" 0 ") == .seconds(0))
    }

    @Test func `a date is a moment, and the wait is what is left until then`() {
        let wish = RetryAfter("Sun, 06 Nov 1994 08:51:37 GMT")
        #expect(wish == .date(now + 120))
        #expect(wish?.delay(from: now) == 120)
    }

    @Test(arguments: ["", "-5", "1.5", "soon", "12 minutes", "5s"])
    func `anything else is no wish`(text: String) {
        #expect(RetryAfter(text) == nil)
    }

    @Test func `a moment that is past asks for no wait`() {
        #expect(RetryAfter.date(now - 60).delay(from: now) == 0)
    }

    @Test(arguments: ["999999", "99999999999999999999999999"])
    func `no server holds us longer than the ceiling`(text: String) {
        #expect(RetryAfter(text)?.delay(from: now) == 86400)
        #expect(RetryAfter(text)?.delay(from: now, ceiling: 600) == 600)
    }
}

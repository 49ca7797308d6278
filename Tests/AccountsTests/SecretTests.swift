import Foundation
import Testing

@testable import Accounts

struct SecretTests {
    @Test func `Secrets are 256 bits, each its own, and fit in an address and a cookie`() {
        let many = Set((0..<200).map { _ in Secret().text })
        #expect(many.count == 200)
        #expect(
            many.allSatisfy { $0.utf8.count == 43 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) } })
        #expect(Secret(prefix: "eenmond_").text.hasPrefix("eenmond_"))
    }

    @Test func `What is kept is SHA-256, and what is derived is neither the secret nor its digest`() {
        #expect(Secret.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let derived = Secret.derived(from: "abc", for: "form")
        #expect(derived != Secret.digest(of: "abc"))
        #expect(derived != Secret.derived(from: "abd", for: "form"))
        #expect(derived != Secret.derived(from: "abc", for: "other"))
    }

    @Test func `A spoken code is taken in any case and with any dashes, and a wrong one is not`() {
        let code = SpokenCode()
        #expect(code.text.count == 14)
        #expect(code.matches(code.text.lowercased().replacing("-", with: " ")))
        #expect(!code.matches(String(code.text.dropLast())))
        #expect(!code.matches(""))
        #expect(SpokenCode() != code)
    }

    @Test func `A session ends when nobody is there, and in any case after a day`() {
        let limits = SessionLimits(idle: 100, absolute: 1_000)
        let start = Date(timeIntervalSince1970: 0)
        #expect(limits.allows(createdAt: start, lastSeen: start, at: start.addingTimeInterval(99)))
        #expect(!limits.allows(createdAt: start, lastSeen: start, at: start.addingTimeInterval(100)))
        #expect(!limits.allows(createdAt: start, lastSeen: start.addingTimeInterval(999), at: start.addingTimeInterval(1_000)))
    }
}

import Foundation
import Testing

@testable import Accounts

/// RFC 6238, appendix B: the secret is the ASCII text below; codes of eight digits.
private let shared = OneTimeCode(secret: Array("12345678901234567890".utf8))

struct OneTimeCodeTests {
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ])
    func `Codes are those of the RFC's own test vectors`(seconds: Int, code: String) {
        let step = OneTimeCode.step(at: Date(timeIntervalSince1970: Double(seconds)))
        #expect(shared.code(step: step, digits: 8) == code)
        #expect(shared.code(step: step) == code.suffix(6))
    }

    @Test func `A code of the step before or after is taken, of two steps away it is not`() {
        let now = Date(timeIntervalSince1970: 1_234_567_890)
        let present = OneTimeCode.step(at: now)
        for distance in Int64(-2)...2 {
            let taken = shared.acceptedStep(for: shared.code(step: present + distance), at: now, after: nil)
            #expect(taken == (abs(distance) <= 1 ? present + distance : nil))
        }
    }

    @Test func `A code that was taken is not taken again, nor an earlier one`() {
        let now = Date(timeIntervalSince1970: 1_234_567_890)
        let present = OneTimeCode.step(at: now)
        #expect(shared.acceptedStep(for: shared.code(step: present), at: now, after: present) == nil)
        #expect(shared.acceptedStep(for: shared.code(step: present - 1), at: now, after: present) == nil)
        #expect(shared.acceptedStep(for: shared.code(step: present + 1), at: now, after: present) == present + 1)
    }

    @Test func `A code may be typed with a blank in it, as phones show it`() {
        let now = Date(timeIntervalSince1970: 59)
        #expect(shared.acceptedStep(for: "287 082", at: now, after: nil) != nil)
        for wrong in ["", "28708", "2870820", "28708a", "٢٨٧٠٨٢"] { #expect(shared.acceptedStep(for: wrong, at: now, after: nil) == nil) }
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `Base32 is that of RFC 4648`(text: String, encoded: String) {
        #expect(Base32.text(Array(text.utf8)) == encoded)
        #expect(Base32.bytes(encoded.lowercased() + "==") == Array(text.utf8))
    }

    @Test func `A secret survives the way through an app, and each is new`() throws {
        let fresh = OneTimeCode()
        #expect(fresh.secret.count == 20)
        #expect(try #require(OneTimeCode(base32: fresh.base32)) == fresh)
        #expect(OneTimeCode() != fresh)
        #expect(OneTimeCode(base32: "8!") == nil)
        let name = try #require(AccountName(rawValue: "a.devries@waterrijk.example"))
        #expect(
            fresh.address(for: name) == "otpauth://totp/Eenmond:a%2Edevries%40waterrijk%2Eexample?secret=\(fresh.base32)&issuer=Eenmond")
    }
}

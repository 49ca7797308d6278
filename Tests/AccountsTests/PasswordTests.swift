import Foundation
import Testing

@testable import Accounts

private let cheap = PasswordCost(logN: 4, r: 8, p: 1)

struct PasswordTests {
    /// RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", N=16384, r=8, p=1); its first 32 bytes.
    @Test func `The key is that of the RFC's own test vector`() throws {
        let cost = PasswordCost(logN: 14, r: 8, p: 1)
        let hash = try #require(PasswordHash("pleaseletmein", salt: Data("SodiumChloride".utf8), cost: cost))
        let expected = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(expected.dropFirst($0).prefix(2), radix: 16) }
        let key = Data(bytes).base64EncodedString().replacing("=", with: "")
        #expect(hash.text == "$scrypt$ln=14,r=8,p=1$\(Data("SodiumChloride".utf8).base64EncodedString().replacing("=", with: ""))$\(key)")
    }

    @Test func `The standard cost is one that OWASP lists, and is made and checked`() throws {
        #expect(PasswordCost.standard == PasswordCost(logN: 15, r: 8, p: 3))
        let hash = try #require(PasswordHash("vier losse woorden samen"))
        #expect(hash.text.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
        #expect(hash.matches("vier losse woorden samen"))
    }

    @Test func `A stored hash takes its password and no other, and one password has many hashes`() throws {
        let hash = try #require(PasswordHash("fiets boven kaas drie", cost: cheap))
        let stored = try #require(PasswordHash(stored: hash.text))
        #expect(stored.matches("fiets boven kaas drie"))
        for wrong in ["", "fiets boven kaas drie ", "Fiets boven kaas drie", "fiets boven kaas"] { #expect(!stored.matches(wrong)) }
        #expect(PasswordHash("fiets boven kaas drie", cost: cheap)?.text != hash.text)
        #expect(!stored.isOutdated(cheap))
        #expect(stored.isOutdated(.standard))
    }

    @Test func `An accent made of one sign or two is one password`() throws {
        let hash = try #require(PasswordHash("caf\u{E9} om de hoek", cost: cheap))
        #expect(hash.matches("cafe\u{301} om de hoek"))
    }

    @Test(arguments: [
        "", "$", "geheim", "$scrypt$ln=30,r=8,p=1$AAAA$AAAA", "$scrypt$ln=4,r=8,p=1$AAAA$AAAA", "$argon2id$v=19$m=1$AAAA$AAAA",
        "$scrypt$ln=4,r=8$AAAA$AAAA", "$scrypt$ln=4,r=8,p=1$!$!", "$scrypt$ln=-4,r=8,p=1$AAAA$AAAA",
    ])
    func `What is no hash, or one that would take all memory, is refused`(text: String) {
        #expect(PasswordHash(stored: text) == nil)
    }

    @Test(arguments: [
        ("kort", PasswordPolicy.Objection.tooShort), ("elf tekens..", nil), ("elf tekens.", .tooShort),
        ("a.devries houdt van fietsen", .holdsName), ("devries2026 fietst", nil), ("eenmond is van ons", .holdsName),
        ("aaaaaaaaaaaaaaaa", .obvious), ("1234567890123", .obvious), ("abcdefghijklmn", .obvious), ("Welkom2026!!", .obvious),
        ("wachtwoord123", .obvious), ("qwertyuiop1234", .obvious), ("vier losse woorden samen", nil), ("kX9$fp!Lm2@qzz", nil),
    ])
    func `Length counts, and what anybody would try first is refused`(password: String, objection: PasswordPolicy.Objection?) throws {
        let name = try #require(AccountName(rawValue: "a.devries@waterrijk.example"))
        #expect(PasswordPolicy.objection(to: password, name: name) == objection)
    }

    @Test func `A password may be long, and not endless`() throws {
        let name = try #require(AccountName(rawValue: "bjansen"))
        let words = (0..<60).map { "woord\($0)" }.joined(separator: " ")
        #expect(PasswordPolicy.objection(to: String(words.prefix(512)), name: name) == nil)
        #expect(PasswordPolicy.objection(to: String(words.prefix(512)) + "!", name: name) == (words.count >= 512 ? .tooLong : nil))
    }
}

import Accounts
import Foundation
import Incident
import Testing

@testable import Storage

@Suite struct AccountTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
    }

    private func account(_ name: String, _ roles: Set<UserRole> = [.beheerder]) async throws -> Account {
        let name = try #require(AccountName(rawValue: name))
        return try await store.accounts.add(name, displayName: name.rawValue, roles: roles, at: start, by: "test")
    }

    @Test("Of twenty who set up at once, one makes the first account")
    func firstOnce() async throws {
        let made = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask { [store] in
                    guard let name = AccountName(rawValue: "a\(number)") else { return false }
                    let account = try? await store.accounts.add(
                        name, displayName: "A", roles: [.beheerder], onlyIfFirst: true, at: start, by: "test")
                    return account != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        #expect(try await store.accounts.list().count == 1)
    }

    @Test("A name is taken once, and stays taken by a closed account")
    func names() async throws {
        _ = try await account("baas")
        let second = try await account("b.jansen")
        try await store.accounts.setActive(second.id, false, at: start, by: "test")
        await #expect(throws: StorageError(.alreadyExists, "b.jansen")) { _ = try await account("b.jansen") }
        #expect(try await store.accounts.credentials(of: second.id)?.account == nil, "a closed account has no way in")
    }

    @Test("The last beheerder can be neither closed nor changed, and the refusal leaves no trace")
    func lastBeheerder() async throws {
        let boss = try await account("baas")
        await #expect(throws: StorageError.self) { try await store.accounts.setRoles(boss.id, [.meelezer], at: start, by: "test") }
        await #expect(throws: StorageError.self) { try await store.accounts.setActive(boss.id, false, at: start, by: "test") }
        #expect(try await store.accounts.find(boss.id) == boss)
        #expect(try await store.accountLog.list().count == 1)
    }

    @Test("A link works once, until its end, and a newer one takes its place")
    func links() async throws {
        let boss = try await account("baas")
        try await store.links.make("een", .invitation, for: boss.id, until: minutes(10), at: start, by: "test")
        try await store.links.make("twee", .reset, for: boss.id, until: minutes(10), at: start, by: "test")
        #expect(try await store.links.find("een", at: start) == nil)
        #expect(try await store.links.find("twee", at: minutes(10)) == nil)
        let used = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 { group.addTask { [store] in (try? await store.links.use("twee", password: "x", at: start)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(used == 1)
    }

    @Test("A code is taken once, however many ask at the same time")
    func codes() async throws {
        let boss = try await account("baas")
        try await store.accounts.setCodes(boss.id, secret: "GEHEIM", step: 7, at: start, by: "test")
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask { [store] in
                    (try? await store.accounts.takeCode(boss.id) { secret, last in secret == "GEHEIM" && last ?? 0 < 8 ? 8 : nil }) == true
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
    }

    @Test("A new password ends sessions and links; a closed account loses its tokens too")
    func endings() async throws {
        _ = try await account("baas")
        let other = try await account("b.jansen")
        let limits = SessionLimits()
        try await store.sessions.open("s", for: other, address: "192.0.2.1", browser: "", limits: limits, at: start)
        try await store.links.make("l", .reset, for: other.id, until: minutes(10), at: start, by: "test")
        try await store.accounts.setPassword(other.id, "hash", at: start, by: "test")
        #expect(try await store.sessions.find("s", limits: limits, at: start) == nil)
        #expect(try await store.links.find("l", at: start) == nil)
        _ = try await store.tokens.make("t", for: other.id, label: "x", scopes: [.feedsRead], until: nil, at: start, by: "test")
        try await store.accounts.setActive(other.id, false, at: start, by: "test")
        #expect(try await store.tokens.find("t", at: start) == nil)
        try await store.accounts.setActive(other.id, true, at: start, by: "test")
        #expect(try await store.tokens.find("t", at: start) == nil, "what was taken away stays away")
    }

    @Test("Who lost the group that let her in keeps no role, session, link or token, even as the last beheerder")
    func withoutGroup() async throws {
        let name = try #require(AccountName(rawValue: "b.jansen"))
        let account = try await store.accounts.signOn("p|j", name: name, displayName: "B. Jansen", roles: [.beheerder], at: start)
        let limits = SessionLimits()
        try await store.sessions.open("s", for: account, address: "", browser: "", limits: limits, at: start)
        _ = try await store.tokens.make("t", for: account.id, label: "x", scopes: [.feedsRead], until: nil, at: start, by: "test")
        try await store.links.make("l", .invitation, for: account.id, until: minutes(10), at: start, by: "test")
        try await store.accounts.signOnLost("p|niemand", at: start, by: "gemeente Waterrijk")
        #expect(try await store.sessions.find("s", limits: limits, at: start) != nil)
        try await store.accounts.signOnLost("p|j", at: start, by: "gemeente Waterrijk")
        #expect(try await store.accounts.find(account.id)?.roles == [])
        #expect(try await store.sessions.find("s", limits: limits, at: start) == nil)
        #expect(try await store.tokens.find("t", at: start) == nil)
        #expect(try await store.links.find("l", at: start) == nil)
        let entry = try #require(try await store.accountLog.list(limit: 1).first)
        #expect(entry.action == .rolesChanged && entry.from == "beheerder" && entry.reason == "geen groep meer")
        let back = try await store.accounts.signOn("p|j", name: name, displayName: "B. Jansen", roles: [.meelezer], at: start)
        #expect(back.id == account.id && back.roles == [.meelezer], "a group that comes back lets her in again")
    }

    @Test("What the organisation's sign-on ended ends here: one of its sessions, or all of a person's, and nobody else's")
    func farewells() async throws {
        let (jansen, smit) = (try await account("b.jansen"), try await account("c.smit"))
        let limits = SessionLimits()
        func open() async throws {
            for (digest, account, signOn) in [
                ("j1", jansen, SignOnSession(identity: "p|j", session: "p|1", token: "ey")),
                ("j2", jansen, SignOnSession(identity: "p|j", session: "p|2", token: nil)),
                ("j3", jansen, SignOnSession(identity: "p|j", session: nil, token: nil)), ("j4", jansen, nil),
                ("s1", smit, SignOnSession(identity: "p|s", session: "p|3", token: nil)),
            ] {
                guard try await store.sessions.find(digest, limits: limits, at: start) == nil else { continue }
                try await store.sessions.open(digest, for: account, address: "", browser: "", signOn: signOn, limits: limits, at: start)
            }
        }
        func left() async throws -> [String] {
            try await
                (store.sessions.list(of: jansen.id, limits: limits, at: start) + store.sessions.list(of: smit.id, limits: limits, at: start))
                .map(\.digest).sorted()
        }
        func end(_ identity: String?, _ session: String?) async throws -> Int {
            try await open()
            return try await store.sessions.closeAll(signOn: identity, session: session, at: start, by: "gemeente Waterrijk")
        }
        #expect(try await end("p|j", "p|1") == 2)
        #expect(try await left() == ["j2", "j4", "s1"], "and the one that does not know which it is")
        #expect(try await end("p|j", nil) == 3)
        #expect(try await left() == ["j4", "s1"], "a password of ours is nothing of theirs")
        #expect(try await end(nil, "p|3") == 1)
        #expect(try await left() == ["j1", "j2", "j3", "j4"])
        #expect(try await end("p|s", "p|1") == 0, "the session of another person is not ended, however it is called")
        #expect(try await left() == ["j1", "j2", "j3", "j4", "s1"])
        #expect(try await end(nil, nil) == 0)
        let entry = try #require(try await store.accountLog.list(limit: 50).first { $0.action == .signedOut })
        #expect(entry.who == "gemeente Waterrijk" && entry.action == .signedOut && entry.subject == "c.smit")
        #expect(try await store.sessions.close("j1", at: start) == SignOnSession(identity: "p|j", session: "p|1", token: "ey"))
        #expect(try await store.sessions.close("j4", at: start) == nil)
    }

    @Test("A confidential incident is hidden from who does not belong to it, and needs somebody who can work on it")
    func confidentiality() async throws {
        let boss = try await account("baas")
        let adviser = try await account("b.jansen", [.communicatieadviseur])
        let incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        await #expect(throws: StorageError.self) { try await store.confidentiality.confine(incident, to: [boss.id], at: start, by: "test") }
        #expect(try await store.confidentiality.members(of: incident) == nil)
        try await store.confidentiality.confine(incident, to: [adviser.id], at: start, by: "test")
        let limits = SessionLimits()
        try await store.sessions.open("b", for: boss, address: "", browser: "", limits: limits, at: start)
        try await store.sessions.open("a", for: adviser, address: "", browser: "", limits: limits, at: start)
        #expect(try await store.sessions.find("b", limits: limits, at: start)?.hidden == [incident])
        #expect(try await store.sessions.find("a", limits: limits, at: start)?.hidden == [])
    }

    @Test("The log of accounts grows only, and its seals find what another program changed", arguments: [1, 2, 3])
    func log(number: Int) async throws {
        let boss = try await account("baas")
        try await store.accounts.rename(boss.id, to: "D. Bakker", at: minutes(1), by: "test")
        try await store.accounts.setPassword(boss.id, "hash", at: minutes(2), by: "test")
        guard case .intact(entries: 3, let seal) = try await store.accountLog.verify() else {
            Issue.record("three entries, untouched")
            return
        }
        #expect(seal != nil)
        await #expect(throws: StorageError.self) {
            try await store.database.write { try $0.execute("UPDATE account_log SET who = 'niemand'") }
        }
        try await store.database.write { connection in
            try connection.execute("DROP TRIGGER account_log_keeps_values")
            try connection.execute("UPDATE account_log SET who = 'niemand' WHERE id = \(number)")
        }
        guard case .broken(let place) = try await store.accountLog.verify() else {
            Issue.record("a changed entry is found")
            return
        }
        #expect(place.number == number)
    }

    @Test("Neither passwords nor tokens nor links lie in the database as they are used")
    func noSecrets() async throws {
        let boss = try await account("baas")
        let secret = Secret()
        try await store.sessions.open(secret.digest, for: boss, address: "", browser: "", limits: SessionLimits(), at: start)
        store.close()
        let files = try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
        for file in files { #expect(try Data(contentsOf: file).range(of: Data(secret.text.utf8)) == nil) }
    }
}

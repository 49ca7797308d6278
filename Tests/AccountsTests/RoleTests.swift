import Incident
import Foundation
import Testing

@testable import Accounts

struct RoleTests {
    @Test func `Every right is somebody's`() {
        let given = UserRole.allCases.reduce(into: Set<Right>()) { $0.formUnion($1.rights) }
        #expect(given == Set(Right.allCases))
    }

    @Test func `Only the woordvoerder approves, and who writes does not`() {
        #expect(UserRole.allCases.filter { $0.rights.contains(.approveMessages) } == [.woordvoerder])
        #expect(UserRole.allCases.filter { $0.rights.contains(.writeMessages) } == [.communicatieadviseur])
        #expect(UserRole.allCases.filter { $0.rights.contains(.manageUsers) } == [.beheerder])
    }

    @Test func `A raadslid reads what the raad may see and nothing else`() {
        #expect(UserRole.raadslid.rights == [.readCouncil, .askQuestions])
        #expect(!UserRole.beheerder.rights.contains(.readIncidents))
    }

    private func account(_ roles: Set<UserRole>, isActive: Bool = true) throws -> Account {
        Account(
            id: 1, name: try #require(AccountName(rawValue: "a")), displayName: "A. de Vries", roles: roles, isActive: isActive,
            hasPassword: true,
            hasCodes: false, hasSignOn: false, createdAt: .distantPast)
    }

    @Test func `Roles add up, a closed account has no rights, and neither has who must set up codes first`() throws {
        let both = try account([.raadslid, .beheerder])
        #expect(both.rights == UserRole.raadslid.rights.union(UserRole.beheerder.rights))
        #expect(try account([.beheerder], isActive: false).rights.isEmpty)
        #expect(Visitor(account: both, means: .session("x"), mustSetUpCodes: true).rights.isEmpty)
        #expect(Visitor.nobody.rights.isEmpty)
    }

    @Test func `A token is bound to its scopes, a session is not, nobody has any`() throws {
        let adviser = try account([.communicatieadviseur])
        #expect(Visitor(account: adviser, means: .token([.hitsRead])).has(.hitsRead))
        #expect(!Visitor(account: adviser, means: .token([.hitsRead])).has(.incidentsRead))
        #expect(Visitor(account: adviser, means: .session("x")).has(.incidentsRead))
        #expect(!Visitor.nobody.has(.hitsRead))
    }

    @Test(arguments: ["", " ", "a b", "é", "a/b", "<b>", "a\n", String(repeating: "a", count: 101)])
    func `A name that could be mistaken for another is none`(name: String) { #expect(AccountName(rawValue: name) == nil) }

    @Test func `Names do not mind capitals`() {
        #expect(AccountName(rawValue: "A.deVries@Waterrijk.example")?.rawValue == "a.devries@waterrijk.example")
    }
}

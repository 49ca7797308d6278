import Accounts
import Foundation
import Newsroom

@testable import Web

extension TestSite {
    /// A token of an account with these roles.
    func token(_ roles: UserRole..., scopes: Set<Scope> = Set(Scope.allCases)) async throws -> String {
        let number = try await newsroom.accounts().count
        let account = try await newsroom.addAccount(
            name: "program\(number)", displayName: "Programma \(number)", roles: Set(roles), by: "test")
        return try await newsroom.makeToken(for: account.id, label: "test", scopes: scopes, by: "test").secret.text
    }

    /// Calls the JSON interface.
    func call(
        _ method: String, _ path: String, token: String?, json: String? = nil, headers: [String: String] = [:]
    ) async throws -> Browser.Answer {
        var all = headers
        if let token { all["Authorization"] = "Bearer \(token)" }
        if json != nil { all.merge(["Content-Type": "application/json"]) { old, _ in old } }
        return try await Browser(port: port).ask(method, "/api/v1" + path, headers: all, body: json ?? "")
    }
}

extension Browser.Answer {
    /// The body as JSON.
    var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]) ?? [:] }
}

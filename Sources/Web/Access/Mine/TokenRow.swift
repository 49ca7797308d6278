import Accounts
import DutchText
import Foundation
import Storage

/// A token of the JSON interface, without itself.
struct TokenRow {
    let label: String
    let scopes: String
    let detail: String
    let action: String

    init(_ token: APIToken, action: String, at now: Date) {
        let used = token.lastUsed.map { "laatst gebruikt \(DutchMoment($0).short(at: now))" } ?? "nog niet gebruikt"
        let end = token.expiresAt.map { ", werkt tot \(DutchMoment($0).short(at: now))" } ?? ""
        label = token.label
        scopes = token.scopes.sorted().map(\.rawValue).joined(separator: ", ")
        detail = used + end
        self.action = action
    }
}

import Accounts
import Foundation
import Storage

extension Newsroom {
    private static let codeSetting = "codes"

    /// What the organisation wants of codes from an app.
    public func codePolicy() async throws -> CodePolicy {
        try await store.settings.get(Newsroom.codeSetting).flatMap(CodePolicy.init(rawValue:)) ?? .mag
    }

    /// Changes what the organisation wants of codes.
    public func setCodePolicy(_ policy: CodePolicy, by who: String) async throws {
        let before = try await codePolicy()
        guard before != policy else { return }
        try await store.settings.set(Newsroom.codeSetting, to: policy.rawValue)
        try await store.accountLog.write(
            AccountLogEntry(
                at: clock.now, who: who, action: .settingChanged, subject: Newsroom.codeSetting, from: before.rawValue, to: policy.rawValue)
        )
    }

    /// Keeps the secret of an app, once a code shows that phone and newsroom agree.
    public func setUpCodes(of id: Int64, _ shared: OneTimeCode, code: String, by who: String) async throws {
        guard try await codePolicy() != .niet else { throw AccountProblem(.code, AccountWords.codesAreOff) }
        guard let step = shared.acceptedStep(for: code, at: clock.now, after: nil) else {
            throw AccountProblem(.code, AccountWords.wrongCode)
        }
        try await store.accounts.setCodes(id, secret: shared.base32, step: step, at: clock.now, by: who)
    }

    /// Takes one's own codes away, on one's password.
    public func removeCodes(of id: Int64, password: String, from caller: Caller) async throws {
        let account = try await account(id)
        try await checkPassword(password, of: account, from: caller)
        try await removeCodes(of: id, by: account.displayName)
    }

    /// Takes the codes of an account away: her phone is lost or new.
    public func removeCodes(of id: Int64, by who: String) async throws {
        try await store.accounts.setCodes(id, secret: nil, step: nil, at: clock.now, by: who)
    }
}

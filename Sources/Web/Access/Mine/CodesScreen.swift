import Accounts

/// The page that joins an app to an account.
struct CodesScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let hasCodes: Bool
    /// The organisation uses no codes.
    let isOff: Bool
    /// The organisation asks them of everybody.
    let isRequired: Bool
    /// The secret in groups of four, to type over.
    let groups: String
    let secret: String
    /// What a phone opens.
    let address: String
    /// The same as a QR code; nil when the name is too long for one.
    let picture: Picture?
    let code: Field
    let present: Field

    struct Picture {
        let side: Int
        let path: String
    }

    init(_ account: Account, _ shared: OneTimeCode, _ form: FormState, policy: CodePolicy) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        hasCodes = account.hasCodes
        isOff = policy == .niet
        isRequired = policy == .verplicht
        secret = shared.base32
        let signs = Array(secret)
        groups = stride(from: 0, to: signs.count, by: 4).map { String(signs[$0..<min($0 + 4, signs.count)]) }.joined(separator: " ")
        address = shared.address(for: account.name)
        // Four modules of quiet on each side.
        picture = QRCode(address).map { Picture(side: $0.side + 8, path: $0.path) }
        code = .secret("code", in: form)
        present = .secret("huidig", in: form)
    }
}

import Incident

/// Findings that no reason answers: in a message for the public the words must go: private names, facts that are not
/// confirmed; and a gap that was never filled goes nowhere at all.
enum FirmRules {
    private static let forThePublic: Set<String> = [
        "privacy/naam", "privacy/bij-naam", "privacy/besloten-feit", "geen-speculatie/onbevestigd-feit", "geen-speculatie/weerlegd-feit",
        "privacy/rekening",
        "privacy/bsn",
    ]
    private static let always: Set<String> = ["compleet/nog-invullen", "compleet/voorstel"]

    /// - Parameter audience: who the message is for; the public when it is not known.
    static func holds(_ rule: String, for audience: Audience) -> Bool {
        always.contains(rule) || (audience == .public && forThePublic.contains(rule))
    }
}

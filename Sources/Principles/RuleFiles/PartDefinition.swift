import Incident

/// How a part of a message is recognised, and which kinds must hold it.
struct PartDefinition: Sendable {
    /// When the part is needed.
    enum Need: String, Sendable {
        case always = "altijd"
        case victims = "slachtoffers"
        case criminalCase = "strafzaak"
    }

    let part: MissingPart
    let kinds: Set<MessageKind>
    let need: Need
    let patterns: [String]
    let file: String
    let line: Int

    init(_ node: RuleNode) throws(RuleProblem) {
        try node.allow(["id", "soorten", "nodig", "patroon"])
        guard let part = try node.choice("id", MissingPart.self) else { throw node.problem("het onderdeel heeft geen id") }
        self.part = part
        kinds = try node.choices("soorten", MessageKind.self) ?? Set(MessageKind.allCases)
        need = try node.choice("nodig", Need.self) ?? .always
        patterns = try node.strings("patroon")
        file = node.file
        line = node.line
        guard !patterns.isEmpty else { throw node.problem("het onderdeel heeft geen patroon") }
    }

    func isNeeded(_ kind: MessageKind, _ incident: Incident?) -> Bool {
        guard kinds.contains(kind) else { return false }
        switch need {
        case .always: return true
        case .victims: return incident?.victims == .yes
        case .criminalCase: return incident?.criminalStage.isCriminalCase == true
        }
    }
}

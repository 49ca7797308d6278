import Foundation
import Incident

/// What may be said in one stage of a criminal case, and to whom; from `Scenarios/strafzaak.yml`.
public struct CriminalGuidance: Sendable, Equatable, Encodable {
    /// The stage that it is about.
    public let stage: CriminalStage
    /// Its name for people.
    public let title: String
    /// From when to when it lasts.
    public let period: String
    /// Who speaks, and about what.
    public let speaker: String
    /// What may be told.
    public let tell: [String]
    /// What is not told.
    public let refrain: [String]
    /// To whom, those first who must hear it first.
    public let readers: [String]

    /// The guidance for one stage.
    public static func load(_ folder: URL, stage: CriminalStage) throws(ScenarioError) -> CriminalGuidance {
        let top = try ScenarioNode.read(folder.appending(path: "strafzaak.yml"))
        try top.allow(["kind", "source", "stages"])
        var found: [CriminalStage: CriminalGuidance] = [:]
        for node in try top.nodes("stages") {
            let guidance = try CriminalGuidance(node)
            guard found.updateValue(guidance, forKey: guidance.stage) == nil else { throw node.problem(.doubleName, "stage") }
        }
        guard let guidance = found[stage] else { throw top.problem(.missingKey, "stage: \(stage.rawValue)") }
        return guidance
    }

    private init(_ node: ScenarioNode) throws(ScenarioError) {
        try node.allow(["stage", "title", "period", "speaker", "tell", "refrain", "readers"])
        guard let stage: CriminalStage = try node.choice("stage") else { throw node.problem(.missingKey, "stage") }
        self.stage = stage
        title = try node.required("title")
        period = try node.required("period")
        speaker = try node.required("speaker")
        tell = try node.strings("tell")
        refrain = try node.strings("refrain")
        readers = try node.strings("readers")
    }
}

extension CriminalGuidance {
    /// The guidance in a few lines, for above a text.
    public var cautions: [String] {
        [
            "\(title). \(speaker)", "Vertel wel: \(CriminalGuidance.row(tell))", "Vertel niet: \(CriminalGuidance.row(refrain))",
            "Aan wie: \(CriminalGuidance.row(readers))",
        ]
    }

    private static func row(_ sentences: [String]) -> String {
        let parts = sentences.map { sentence in
            let bare = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
            return bare.dropFirst().first?.isLowercase == true ? bare.prefix(1).lowercased() + bare.dropFirst() : bare
        }
        return parts.joined(separator: "; ") + "."
    }
}

extension Newsroom {
    /// What may be said in a stage of a criminal case, and to whom.
    public func criminalGuidance(_ stage: CriminalStage) throws -> CriminalGuidance {
        try CriminalGuidance.load(root.scenarios, stage: stage)
    }
}

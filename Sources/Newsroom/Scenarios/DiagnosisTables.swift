import Foundation
import Incident

/// The questions of the crisis diagnosis and the six advices, from `Scenarios/diagnose.yml`.
public struct DiagnosisTables: Sendable, Equatable {
    /// One question.
    public struct Question: Sendable, Equatable, Encodable {
        /// `A1`.
        public let id: String
        /// As people ask it.
        public let text: String
        /// The answer that makes the risk higher.
        public let higher: String
        /// The answer that makes it lower.
        public let lower: String
        /// The advice that a higher risk here carries.
        public let carries: DiagnosisAdvice
    }

    /// One of the three tables.
    public struct Table: Sendable, Equatable, Encodable {
        /// `A`, `B` or `C`.
        public let id: String
        /// What it asks about.
        public let title: String
        /// Its questions.
        public let questions: [Question]
    }

    /// A, B and C.
    public let tables: [Table]
    /// What each advice says.
    public let advices: [DiagnosisAdvice: String]
    /// With fewer answers than this, the first advice is to know more.
    let enoughAnswers: Int
    /// So many answers that carry "acuut" make it the suggestion.
    let enoughForAcute: Int

    /// All questions, in order.
    public var questions: [Question] { tables.flatMap(\.questions) }

    static func load(_ folder: URL) throws(ScenarioError) -> DiagnosisTables {
        let top = try ScenarioNode.read(folder.appending(path: "diagnose.yml"))
        try top.allow(["kind", "source", "enoughAnswers", "enoughForAcute", "advices", "tables"])
        var tables: [Table] = []
        for node in try top.nodes("tables") { tables.append(try Table(node)) }
        var seen: Set<String> = []
        guard tables.flatMap(\.questions).allSatisfy({ seen.insert($0.id).inserted }) else { throw top.problem(.doubleName, "tables") }
        var advices: [DiagnosisAdvice: String] = [:]
        for node in try top.nodes("advices") {
            guard let advice: DiagnosisAdvice = try node.choice("id") else { throw node.problem(.missingKey, "id") }
            advices[advice] = try node.required("text")
        }
        if let lacking = DiagnosisAdvice.allCases.first(where: { advices[$0] == nil }) {
            throw top.problem(.missingKey, "advices: \(lacking.rawValue)")
        }
        return DiagnosisTables(
            tables: tables, advices: advices, enoughAnswers: try top.number("enoughAnswers"),
            enoughForAcute: try top.number("enoughForAcute"))
    }
}

extension DiagnosisTables.Table {
    fileprivate init(_ node: ScenarioNode) throws(ScenarioError) {
        try node.allow(["id", "title", "questions"])
        id = try node.required("id")
        title = try node.required("title")
        var questions: [DiagnosisTables.Question] = []
        for question in try node.nodes("questions") { questions.append(try DiagnosisTables.Question(question)) }
        self.questions = questions
    }
}

extension DiagnosisTables.Question {
    fileprivate init(_ node: ScenarioNode) throws(ScenarioError) {
        try node.allow(["id", "text", "higher", "lower", "carries"])
        id = try node.required("id")
        text = try node.required("text")
        higher = try node.required("higher")
        lower = try node.required("lower")
        carries = try node.choice("carries") ?? .nietAcuutWelActies
    }
}

import Foundation
import Watching

/// `Labels/beweringen.yml`: what a claim may be about, with examples.
public struct ClaimFile: Sendable {
    /// The examples of one topic.
    public struct Examples: Sendable {
        /// Its name.
        public let id: String
        /// Sentences that claim something on it without a source.
        public let claims: [String]
        /// Sentences that do not.
        public let others: [String]
    }

    /// What the file says.
    public let rules: ClaimRules
    /// By topic.
    public let examples: [Examples]

    /// The rules of a folder; none where the file is not there.
    ///
    /// - Throws: an error with file and line when something in it is not right.
    public static func load(_ folder: URL) throws -> ClaimFile {
        let url = folder.appending(path: "beweringen.yml")
        guard FileManager.default.fileExists(atPath: url.path) else {
            return ClaimFile(rules: try ClaimRules(topics: [], attribution: nil, noClaim: nil, official: nil), examples: [])
        }
        let top = try ScenarioNode.read(url)
        try top.allow(["aan-het-woord", "geen-bewering", "zelf-bron", "onderwerpen"])
        let nodes = try top.nodes("onderwerpen")
        var name = ""
        do {
            let topics = try nodes.map { node in
                try node.allow(["id", "zoek", "voorbeelden", "niet"])
                name = try node.required("id")
                return try ClaimRules.Topic(id: name, search: try node.required("zoek"))
            }
            name = "aan-het-woord, geen-bewering of zelf-bron"
            let rules = try ClaimRules(
                topics: topics, attribution: try top.string("aan-het-woord"), noClaim: try top.string("geen-bewering"),
                official: try top.string("zelf-bron"))
            let examples = try nodes.map { node in
                Examples(id: try node.required("id"), claims: try node.strings("voorbeelden"), others: try node.strings("niet"))
            }
            return ClaimFile(rules: rules, examples: examples)
        } catch let error as QueryError {
            throw Explanation(.configuration, "\(url.path): \(name): \(Explanation(error).text)")
        }
    }
}

import Foundation

extension CheckDocument {
    /// The findings of one or more documents as SARIF 2.1.0 (OASIS), with code points as the unit of columns.
    public static func sarif(_ documents: [CheckDocument], toolVersion: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(SARIFLog(documents, toolVersion: toolVersion)), as: UTF8.self)
    }
}

/// The part of SARIF 2.1.0 that a checker of texts needs (section numbers of the OASIS standard in the comments).
private struct SARIFLog: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey { case schema = "$schema", version, runs }

    /// 3.14
    struct Run: Encodable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let results: [Result]
        /// Files whose places need a word; absent when there are none.
        let artifacts: [DescribedArtifact]?
    }
    /// 3.24
    struct DescribedArtifact: Encodable {
        let location: Artifact
        let description: Message
    }
    /// 3.18
    struct Tool: Encodable { let driver: Driver }
    /// 3.19
    struct Driver: Encodable {
        let name = "eenmond"
        let version: String
        let rules: [Rule]
    }
    /// 3.49
    struct Rule: Encodable {
        let id: String
        let fullDescription: Message
    }
    struct Message: Encodable { let text: String }
    /// 3.27
    struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
    }
    /// 3.28
    struct Location: Encodable { let physicalLocation: PhysicalLocation }
    /// 3.29
    struct PhysicalLocation: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }
    struct Artifact: Encodable { let uri: String }
    /// 3.30
    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let charOffset: Int
        let charLength: Int
    }

    init(_ documents: [CheckDocument], toolVersion: String) {
        let findings = documents.flatMap(\.findings)
        let whys = Dictionary(findings.map { ($0.rule, $0.why) }) { first, _ in first }
        let parts = Set(documents.flatMap(\.missing)).map { ("compleet/\($0.rawValue)", $0.message) }
        let rules = (whys.map { ($0.key, $0.value) } + parts).sorted { $0.0 < $1.0 }
            .map { Rule(id: $0.0, fullDescription: Message(text: $0.1)) }
        let results = documents.flatMap { document in
            document.findings.map { Result($0, file: document.file) } + document.missing.map { Result($0, file: document.file) }
        }
        let converted = documents.compactMap { document in
            document.convertedFrom.map { format in
                DescribedArtifact(
                    location: Artifact(uri: document.file.asURI),
                    description: Message(text: "Regel en kolom tellen in de tekst die uit dit \(format)-bestand is gelezen."))
            }
        }
        runs = [
            Run(
                tool: Tool(driver: Driver(version: toolVersion, rules: rules)), results: results,
                artifacts: converted.isEmpty ? nil : converted)
        ]
    }
}

extension SARIFLog.Result {
    fileprivate init(_ finding: Finding, file: String) {
        ruleId = finding.rule
        level = finding.severity.sarifLevel
        message = SARIFLog.Message(text: finding.message)
        let region = SARIFLog.Region(
            startLine: finding.line, startColumn: finding.column, charOffset: finding.start, charLength: finding.end - finding.start)
        locations = [SARIFLog.Location(file: file, region: region)]
    }

    fileprivate init(_ part: MissingPart, file: String) {
        ruleId = "compleet/\(part.rawValue)"
        level = "warning"
        message = SARIFLog.Message(text: part.message)
        locations = [SARIFLog.Location(file: file, region: nil)]
    }
}

extension SARIFLog.Location {
    fileprivate init(file: String, region: SARIFLog.Region?) {
        physicalLocation = SARIFLog.PhysicalLocation(artifactLocation: SARIFLog.Artifact(uri: file.asURI), region: region)
    }
}

extension String {
    fileprivate var asURI: String { addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self }
}

extension Severity {
    /// 3.27.10
    fileprivate var sarifLevel: String {
        switch self {
        case .fout: "error"
        case .waarschuwing: "warning"
        case .suggestie: "note"
        }
    }
}

import Foundation
import Incident

/// A report with the file it is about: what `eenmond check --format json` writes (contract).
public struct CheckDocument: Codable, Sendable, Equatable {
    /// The name that the user gave; `-` for standard input.
    public let file: String
    /// The kind that the text was checked as; null when not known.
    public let kind: MessageKind?
    /// In the order of the text.
    public let findings: [Finding]
    /// Parts that a message of this kind must hold and this one does not.
    public let missing: [MissingPart]
    /// Parts that are not there and that a person said need not be.
    public let answeredParts: [AnsweredPart]
    /// How hard the text is to read.
    public let readability: ReadabilityReport

    /// The form of a file that is no text itself (`docx`, `odt`): places then count in the text that was read from it, not in the file.
    public let convertedFrom: String?

    /// - Parameters:
    ///   - file: the name that the user gave; `-` for standard input.
    ///   - convertedFrom: the form of a file that is no text itself.
    public init(file: String, kind: MessageKind?, report: CheckReport, convertedFrom: String? = nil) {
        self.convertedFrom = convertedFrom
        self.file = file
        self.kind = kind
        findings = report.findings
        missing = report.missing
        answeredParts = report.answeredParts
        readability = report.readability
    }

    /// One JSON object; keys in a fixed order.
    public func json(pretty: Bool = false) throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting =
            pretty ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// An unknown kind is written as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(kind, forKey: .kind)
        try container.encode(findings, forKey: .findings)
        try container.encode(missing, forKey: .missing)
        try container.encode(answeredParts, forKey: .answeredParts)
        try container.encode(readability, forKey: .readability)
        try container.encodeIfPresent(convertedFrom, forKey: .convertedFrom)
    }
}

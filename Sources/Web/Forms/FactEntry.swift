import Foundation
import Incident

/// Reads the form that adds a fact.
enum FactEntry {
    /// - Returns: nil when the reader has problems to show.
    static func read(_ reader: inout FormReader) -> NewFact? {
        let text = reader.required("tekst", else: Words.Fill.fact)
        let source = reader.required("bron", else: Words.Fill.factSource)
        let moment = reader.moment("tijd")
        let topic = reader.choice("onderwerp", or: FactTopic.other)
        let audience = reader.choice("lezers", or: Audience.public)
        let replaced = reader.optional("vervangt")
        _ = reader.required("naam", else: Words.Fill.name)
        guard reader.problems.isEmpty else { return nil }
        let oneLine = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return NewFact(
            text: oneLine, topic: topic, source: source, at: moment, audience: audience,
            supersedes: replaced.isEmpty ? nil : FactID(replaced))
    }
}

import Foundation
import Incident
import Principles
import Storage

extension Newsroom {
    /// What stands between a text and its publication: errors that nobody answered, and those that no reason answers (private names
    /// and facts that are not confirmed, in a message for the public). Approval asks this.
    public func blockingFindings(in text: String, kind: MessageKind?, of id: IncidentID) async throws -> [Finding] {
        try await check(text, kind: kind, incident: id).blocking
    }

    /// Keeps why a finding stays as it is. From now on the same words in the same sentence are shown as answered, in every version
    /// and every message of the incident.
    ///
    /// - Parameters:
    ///   - key: the finding's `key`, or its place in the text as `line:column`.
    ///   - text: the text that it was found in.
    /// - Returns: the findings that were answered, with their answers; several when one place holds several.
    @discardableResult
    public func answerFinding(
        _ key: String, in text: String, kind: MessageKind?, of id: IncidentID, reason: String, by who: String
    ) async throws -> [Finding] {
        let found = try await check(text, kind: kind, incident: id).findings.filter { $0.isMeant(by: key) }
        guard !found.isEmpty else {
            throw Explanation(.missing, "Bevinding \(key) is er niet in deze tekst. Kijk met 'eenmond check --json' welke er zijn.")
        }
        if let firm = found.first(where: \.isFirm) { throw Explanation.firm(firm) }
        let now = clock.now
        _ = try await change(id) { incident in
            ((), try found.map { try incident.answer(finding: $0.key, rule: $0.rule, words: $0.text, reason: reason, at: now, by: who) })
        }
        return try await check(text, kind: kind, incident: id).findings.filter { $0.isMeant(by: key) }
    }

    /// Keeps why a message of this kind does without a part that it should hold. From now on no message of that kind of this incident is
    /// held to it.
    public func answerMissing(
        _ part: MissingPart, in text: String, kind: MessageKind?, of id: IncidentID, reason: String, by who: String
    ) async throws {
        let report = try await check(text, kind: kind, incident: id)
        guard let kind, report.missing.contains(part) else {
            throw Explanation(
                .missing, "\(part.rawValue) ontbreekt niet in deze tekst. Noem de soort met --kind, en kijk met 'eenmond check --json'.")
        }
        let now = clock.now
        _ = try await change(id) { incident in
            (
                (),
                [try incident.answer(finding: part.key(for: kind), rule: part.rule, words: kind.rawValue, reason: reason, at: now, by: who)]
            )
        }
    }

    /// Takes an answer back: the finding counts again.
    public func takeBackAnswer(to key: String, of id: IncidentID, by who: String) async throws {
        let now = clock.now
        _ = try await change(id) { incident in ((), [try incident.takeBackAnswer(to: key, at: now, by: who)]) }
    }

    /// The answers that count now, in the order in which they were given.
    public func answers(of id: IncidentID) async throws -> [FindingAnswer] { try await incident(id).standingAnswers }
}

extension Finding {
    fileprivate func isMeant(by key: String) -> Bool { self.key == key || "\(line):\(column)" == key }
}

extension Explanation {
    fileprivate static func firm(_ finding: Finding) -> Explanation {
        Explanation(
            .badData,
            "‘\(finding.text)’ kan niet blijven staan en is niet met een reden te beantwoorden [\(finding.rule)]. Haal de woorden weg.")
    }
}

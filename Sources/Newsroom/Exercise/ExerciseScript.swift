import Foundation
import Incident
import Yams

/// A scripted exercise: an incident to open and a news stream that plays from its start.
struct ExerciseScript: Decodable, Sendable {
    let title: String
    let municipality: String
    let place: String
    let scenario: String?
    let phase: Phase?
    let startedMinutesAgo: Int?
    let signalledMinutesAgo: Int?
    let lead: LeadPart
    let victims: Victims?
    let criminalStage: CriminalStage?
    let watches: [String]
    let facts: [FactPart]
    let kernboodschap: String?
    let oneliners: [String]?
    let advice: [String]?
    let actions: [String]?
    let questions: [Dossier.QuestionPart]?
    let contacts: Dossier.ContactsPart?
    let partners: [Dossier.PartnerPart]?
    let nextUpdateMinutes: Int?
    let nextUpdateWhat: String?
    let stream: [StreamItem]

    struct LeadPart: Decodable, Sendable {
        let name: String
        let role: String
    }

    struct FactPart: Decodable, Sendable {
        let text: String
        let topic: FactTopic
        let source: String
        let status: Dossier.FactPart.Status
        let confirmedBy: String?
        let audience: Audience
        let minutesAgo: Int?
    }

    /// One item of the stream. The same id again is a changed version of the same item.
    struct StreamItem: Decodable, Sendable {
        let afterSeconds: Int
        let source: String
        let id: String
        let title: String
        let text: String
    }

    /// Reads a script.
    static func load(_ file: URL) throws(Explanation) -> ExerciseScript {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw Explanation(.missing, "\(file.path): het draaiboek van de oefening is er niet. Zet de map Scenarios terug uit de bron.")
        }
        do {
            return try YAMLDecoder().decode(ExerciseScript.self, from: text)
        } catch {
            throw Explanation(
                .configuration, "\(file.path): het draaiboek klopt niet: \(String(describing: error).firstLine). Herstel het bestand.")
        }
    }
}

import Incident

/// What a text stands on: the facts that its readers may have, who has the lead, and the story that all messages share.
public struct MessageGround: Sendable, Equatable, Codable {
    /// Each fact's status, by the fact's name.
    public let facts: [String: String]
    /// "burgemeester De Graaf"
    public let lead: String
    /// What the messages share, by the name of the part.
    public let story: [String: String]

    /// The ground as it is now, for readers of `audience`.
    public init(_ incident: Incident, for audience: Audience) {
        let readable = incident.facts.filter { audience.mayRead($0.audience) }
        facts = Dictionary(readable.map { ($0.id.rawValue, $0.status.name) }) { $1 }
        lead = incident.lead.description
        story = MessageGround.parts(of: incident)
    }

    private static func line(_ question: Question) -> String {
        "\(question.question) \(question.isConfirmed ? question.answer ?? "" : "")"
    }

    private static func parts(of incident: Incident) -> [String: String] {
        let story = incident.story
        let press = story.contacts.press
        let people = story.contacts.public
        let all: [(StoryPart, String)] = [
            (.kernboodschap, story.kernboodschap ?? ""),
            (.oneliners, story.oneliners.joined(separator: "\n")),
            (.acties, story.actions.joined(separator: "\n")),
            (.handelingsperspectief, story.advice.joined(separator: "\n")),
            (.vragen, story.questions.filter(\.isForMessages).map(line).joined(separator: "\n")),
            (.volgendeUpdate, story.nextUpdate.map { "\($0.at.timeIntervalSince1970) \($0.what ?? "")" } ?? ""),
            (
                .contact,
                [press?.name, press?.phone, press?.email, people.phone, people.url, people.hashtag].map { $0 ?? "" }.joined(separator: "\n")
            ),
            (.partners, story.partners.map { ([$0.name] + $0.leadsOn).joined(separator: ", ") }.joined(separator: "\n")),
            (.slachtoffers, incident.victims.rawValue),
            (.strafzaak, incident.criminalStage.rawValue),
        ]
        return Dictionary(all.filter { !$1.isEmpty }.map { ($0.rawValue, $1) }) { $1 }
    }
}

/// A part of what all messages share besides the facts and the lead.
public enum StoryPart: String, Sendable, Codable, CaseIterable {
    case kernboodschap, oneliners, acties, handelingsperspectief, vragen
    case volgendeUpdate = "volgende-update"
    case contact, partners, slachtoffers, strafzaak
}

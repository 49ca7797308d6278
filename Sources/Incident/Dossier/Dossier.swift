import Foundation

/// The incident as a file: what `incident export` writes and `incident import`, `check` and `draft` read (contract).
///
/// Everything that a hand-written dossier may leave out is optional here; ``Incident/init(_:id:at:)`` decides what must be there.
public struct Dossier: Codable, Sendable, Equatable {
    public var incident: Head
    public var lead: Person
    public var leadHistory: [Term]?
    public var contacts: ContactsPart?
    public var facts: [FactPart]?
    public var actions: [String]?
    public var advice: [String]?
    public var kernboodschap: String?
    public var oneliners: [String]?
    public var questions: [QuestionPart]?
    public var nextUpdate: NextUpdatePart?
    public var partners: [PartnerPart]?

    public struct Head: Codable, Sendable, Equatable {
        public var id: String?
        public var title: String
        public var municipality: String
        public var place: String
        public var scenario: String?
        public var phase: Phase?
        public var startedAt: Date?
        public var signalledAt: Date?
        public var closedAt: Date?
        public var criminalStage: CriminalStage?
        public var victims: Victims?
        public var exercise: Bool?
    }

    public struct Person: Codable, Sendable, Equatable {
        public var name: String
        public var role: String
        public var since: Date?
    }

    public struct Term: Codable, Sendable, Equatable {
        public var name: String
        public var role: String
        public var since: Date
        public var until: Date
        public var reason: String
    }

    public struct ContactsPart: Codable, Sendable, Equatable {
        public var press: Press?
        public var `public`: Public?

        public struct Press: Codable, Sendable, Equatable {
            public var name: String?
            public var phone: String?
            public var email: String?
        }

        public struct Public: Codable, Sendable, Equatable {
            public var phone: String?
            public var url: String?
            public var hashtag: String?
        }
    }

    public struct FactPart: Codable, Sendable, Equatable {
        public var id: String?
        public var text: String
        public var topic: FactTopic?
        public var status: Status?
        public var source: String?
        public var at: Date?
        public var recordedAt: Date?
        public var audience: Audience?
        public var supersedes: String?
        public var verifiedBy: String?
        public var verifiedAt: Date?
        public var verifiedSource: String?

        public enum Status: String, Codable, Sendable { case confirmed, unconfirmed, refuted }
    }

    public struct QuestionPart: Codable, Sendable, Equatable {
        public var question: String
        public var answer: String?
        public var status: Status?

        public enum Status: String, Codable, Sendable { case confirmed, open }
    }

    public struct NextUpdatePart: Codable, Sendable, Equatable {
        public var at: Date
        public var what: String?
    }

    public struct PartnerPart: Codable, Sendable, Equatable {
        public var name: String
        public var leadsOn: [String]?
    }
}

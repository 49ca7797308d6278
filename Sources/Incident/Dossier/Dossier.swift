import Foundation

/// The incident as a file: what `incident export` writes and `incident import`, `check` and `draft` read (contract).
///
/// Everything that a hand-written dossier may leave out is optional here; ``Incident/init(_:id:at:)`` decides what must be
/// there. Names and meanings are those of ``Incident``; only what the file says otherwise is explained here.
public struct Dossier: Codable, Sendable, Equatable {
    /// Title, place, phase and the like.
    public var incident: Head
    /// Who speaks now.
    public var lead: Person
    /// Who spoke before, oldest first.
    public var leadHistory: [Term]?
    /// Where press and public turn to.
    public var contacts: ContactsPart?
    /// In the order in which they came in.
    public var facts: [FactPart]?
    /// What the municipality does, a sentence each.
    public var actions: [String]?
    /// What people can do, a sentence each.
    public var advice: [String]?
    /// The one message that all texts share.
    public var kernboodschap: String?
    /// Short sentences that anyone may use.
    public var oneliners: [String]?
    /// What people ask, with or without an answer.
    public var questions: [QuestionPart]?
    /// When more is told.
    public var nextUpdate: NextUpdatePart?
    /// Who takes part, and who leads on what.
    public var partners: [PartnerPart]?

    /// Whom the municipality tells, those first who must hear it first.
    public var audiences: [AudiencePart]?
    /// What no message may hold.
    public var privacyWarnings: [String]?
    /// Crisis diagnoses, oldest first.
    public var diagnoses: [DiagnosisPart]?
    /// What was ticked on the checklists, oldest first.
    public var ticks: [Tick]?
    /// What was said to findings of the checker, oldest first.
    public var answers: [FindingAnswer]?

    /// What the incident is.
    public struct Head: Codable, Sendable, Equatable {
        /// Made from the title when absent.
        public var id: String?
        /// What people call it.
        public var title: String
        /// Whose incident it is.
        public var municipality: String
        /// Where it is.
        public var place: String
        /// The safety region.
        public var region: String?
        /// Name of a preset in `Scenarios/`.
        public var scenario: String?
        /// `dreigende-onrust` when absent.
        public var phase: Phase?
        /// When it happened, as far as known.
        public var startedAt: Date?
        /// When the municipality heard of it; the moment of reading when absent.
        public var signalledAt: Date?
        /// Absent while the incident is open.
        public var closedAt: Date?
        /// `none` when absent.
        public var criminalStage: CriminalStage?
        /// `unknown` when absent.
        public var victims: Victims?
        /// False when absent.
        public var exercise: Bool?
    }

    /// Who speaks now.
    public struct Person: Codable, Sendable, Equatable {
        /// Surname as the municipality writes it.
        public var name: String
        /// `burgemeester`, `wethouder` or another office.
        public var role: String
        /// When absent: since the last hand-over, else since the signal.
        public var since: Date?
    }

    /// One earlier lead.
    public struct Term: Codable, Sendable, Equatable {
        /// Surname as the municipality writes it.
        public var name: String
        /// `burgemeester`, `wethouder` or another office.
        public var role: String
        /// When it began.
        public var since: Date
        /// When the next one began.
        public var until: Date
        /// Why the lead was handed over.
        public var reason: String

        /// A lead as it was stored.
        public init(name: String, role: String, since: Date, until: Date, reason: String) {
            self.name = name
            self.role = role
            self.since = since
            self.until = until
            self.reason = reason
        }
    }

    /// Where press and public turn to.
    public struct ContactsPart: Codable, Sendable, Equatable {
        /// The one contact for the press.
        public var press: Press?
        /// Where residents find information.
        public var `public`: Public?

        /// The one contact for the press.
        public struct Press: Codable, Sendable, Equatable {
            /// A function or a spokesperson.
            public var name: String?
            /// As people write it.
            public var phone: String?
            /// As people write it.
            public var email: String?
        }

        /// Where residents find information.
        public struct Public: Codable, Sendable, Equatable {
            /// The number that residents may call.
            public var phone: String?
            /// The page with the information.
            public var url: String?
            /// With the `#`.
            public var hashtag: String?
        }
    }

    /// One fact.
    public struct FactPart: Codable, Sendable, Equatable {
        /// The next free one of `f1`, `f2`, … when absent.
        public var id: String?
        /// One statement, as it may stand in a message.
        public var text: String
        /// `other` when absent.
        public var topic: FactTopic?
        /// `unconfirmed` when absent.
        public var status: Status?
        /// Where it came from; "dossier" when absent.
        public var source: String?
        /// The moment that it speaks of; `recordedAt` when absent.
        public var at: Date?
        /// When it was written down; `at` when absent, else the moment of reading.
        public var recordedAt: Date?
        /// `public` when absent.
        public var audience: Audience?
        /// The fact that it replaces once it is confirmed.
        public var supersedes: String?
        /// Who settled it; the source when absent.
        public var verifiedBy: String?
        /// When it was settled; `recordedAt` when absent.
        public var verifiedAt: Date?
        /// What it was settled on; the source when absent.
        public var verifiedSource: String?

        /// How certain it is.
        public enum Status: String, NamedValue { case confirmed, unconfirmed, refuted }

        /// A fact as it was stored.
        public init(
            id: String?, text: String, topic: FactTopic?, status: Status?, source: String?, at: Date?, recordedAt: Date?,
            audience: Audience?, supersedes: String?, verifiedBy: String?, verifiedAt: Date?, verifiedSource: String?
        ) {
            self.id = id
            self.text = text
            self.topic = topic
            self.status = status
            self.source = source
            self.at = at
            self.recordedAt = recordedAt
            self.audience = audience
            self.supersedes = supersedes
            self.verifiedBy = verifiedBy
            self.verifiedAt = verifiedAt
            self.verifiedSource = verifiedSource
        }
    }

    /// A question that people ask.
    public struct QuestionPart: Codable, Sendable, Equatable {
        /// As people ask it.
        public var question: String
        /// Absent when there is none yet.
        public var answer: String?
        /// `open` when absent.
        public var status: Status?

        /// Whether the answer may be given; `expected` is a question that nobody asked yet.
        public enum Status: String, NamedValue { case confirmed, open, expected }
    }

    /// When more is told.
    public struct NextUpdatePart: Codable, Sendable, Equatable {
        /// The moment.
        public var at: Date
        /// What it will be about.
        public var what: String?
    }

    /// An organisation that takes part.
    public struct PartnerPart: Codable, Sendable, Equatable {
        /// Its name.
        public var name: String
        /// The subjects on which it has the lead.
        public var leadsOn: [String]?
    }

    /// People whom the municipality tells.
    public struct AudiencePart: Codable, Sendable, Equatable {
        /// Who they are.
        public var name: String
        /// How they are reached.
        public var channels: [String]?
    }

    /// One crisis diagnosis.
    public struct DiagnosisPart: Codable, Sendable, Equatable {
        /// When it was made.
        public var at: Date
        /// Who answers for it.
        public var by: String
        /// The advice that the people chose.
        public var advice: DiagnosisAdvice
        /// Their reason.
        public var note: String?
        /// What the questions were answered with.
        public var answers: [Diagnosis.Answer]

        /// A diagnosis as it was stored.
        public init(at: Date, by: String, advice: DiagnosisAdvice, note: String?, answers: [Diagnosis.Answer]) {
            self.at = at
            self.by = by
            self.advice = advice
            self.note = note
            self.answers = answers
        }
    }
}

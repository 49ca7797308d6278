import Foundation

/// What the messages say besides the facts: the words and arrangements that all of them share.
public struct Story: Sendable, Equatable {
    /// The one message that all texts share.
    public var kernboodschap: String?
    /// Short sentences that anyone may use as they are.
    public var oneliners: [String] = []
    /// What the municipality does, a sentence each.
    public var actions: [String] = []
    /// Handelingsperspectief: what people can do, a sentence each.
    public var advice: [String] = []
    /// What people ask, with or without an answer.
    public var questions: [Question] = []
    /// When more is told; nil when nothing was promised.
    public var nextUpdate: NextUpdate?
    /// Where press and public turn to.
    public var contacts = Contacts()
    /// Who takes part, and who leads on what.
    public var partners: [Partner] = []
    /// Whom the municipality tells, those first who must hear it first.
    public var audiences: [TargetGroup] = []
    /// What no message may hold, a sentence each: brought by a scenario, for whoever writes.
    public var privacyWarnings: [String] = []

    /// A story in which nothing is said yet.
    public init() {}
}

/// People whom the municipality tells, and by which ways.
public struct TargetGroup: Sendable, Equatable {
    /// "Ouders van leerlingen".
    public var name: String
    /// "brief", "bijeenkomst", in the order in which they are used.
    public var channels: [String]

    /// A group may be named before it is known how to reach it.
    public init(name: String, channels: [String] = []) {
        self.name = name
        self.channels = channels
    }
}

/// A question that people ask, with its answer once that is confirmed.
public struct Question: Sendable, Equatable {
    /// As people ask it.
    public var question: String
    /// Nil when there is none yet.
    public var answer: String?
    /// An answer that is not confirmed reads "dat weten we nog niet".
    public var isConfirmed: Bool
    /// A question that a scenario prepares the desk for. Nobody asked it yet, so it stands in no message before it has an answer: to
    /// print "dat weten we nog niet" below it would suggest what nobody said.
    public var isExpected: Bool

    /// An answer may stand ready before it is confirmed.
    public init(question: String, answer: String?, isConfirmed: Bool, isExpected: Bool = false) {
        self.question = question
        self.answer = answer
        self.isConfirmed = isConfirmed
        self.isExpected = isExpected && !isConfirmed
    }

    /// Whether a message may print it, with its answer or with "dat weten we nog niet".
    public var isForMessages: Bool { isConfirmed || !isExpected }
}

/// When the next message comes, and what it will tell.
public struct NextUpdate: Sendable, Equatable {
    /// When the next message comes.
    public var at: Date
    /// What it will be about: "hoe het met de bewoners gaat".
    public var what: String?

    /// The moment may be promised before it is known what can be told.
    public init(at: Date, what: String? = nil) {
        self.at = at
        self.what = what
    }
}

/// An organisation that takes part, and what it leads on.
public struct Partner: Sendable, Equatable {
    /// Name of the organisation: "Openbaar Ministerie".
    public var name: String
    /// The subjects on which it has the lead, and so speaks.
    public var leadsOn: [String]

    /// The OM, with what it leads on in every criminal case (Handreiking Aanpak Maatschappelijke Onrust 2015, annex 4).
    public static let prosecutor = Partner(name: "Openbaar Ministerie", leadsOn: ["persvoorlichting over strafbare feiten"])

    /// Whether it speaks about criminal facts.
    public var leadsOnCriminalFacts: Bool {
        leadsOn.contains { $0.lowercased().contains("strafbare feiten") } || ["openbaar ministerie", "om"].contains(name.lowercased())
    }

    /// A partner may take part without leading on anything.
    public init(name: String, leadsOn: [String] = []) {
        self.name = name
        self.leadsOn = leadsOn
    }
}

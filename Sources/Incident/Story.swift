import Foundation

/// What the messages say besides the facts: the words and arrangements that all of them share.
public struct Story: Sendable, Equatable {
    public var kernboodschap: String?
    public var oneliners: [String] = []
    /// What the municipality does, a sentence each.
    public var actions: [String] = []
    /// Handelingsperspectief: what people can do, a sentence each.
    public var advice: [String] = []
    public var questions: [Question] = []
    public var nextUpdate: NextUpdate?
    public var contacts = Contacts()
    public var partners: [Partner] = []

    public init() {}
}

/// A question that people ask, with its answer once that is confirmed.
public struct Question: Sendable, Equatable {
    public var question: String
    public var answer: String?
    /// An answer that is not confirmed reads "dat weten we nog niet".
    public var isConfirmed: Bool

    public init(question: String, answer: String?, isConfirmed: Bool) {
        self.question = question
        self.answer = answer
        self.isConfirmed = isConfirmed
    }
}

/// When the next message comes, and what it will tell.
public struct NextUpdate: Sendable, Equatable {
    public var at: Date
    public var what: String?

    public init(at: Date, what: String? = nil) {
        self.at = at
        self.what = what
    }
}

/// An organisation that takes part, and what it leads on.
public struct Partner: Sendable, Equatable {
    public var name: String
    public var leadsOn: [String]

    public init(name: String, leadsOn: [String] = []) {
        self.name = name
        self.leadsOn = leadsOn
    }
}

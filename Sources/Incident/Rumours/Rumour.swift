import Foundation

/// An entry of the rumour register of an incident: what goes round, where it was seen first, and the confirmed fact that answers it.
public struct Rumour: Sendable, Equatable, Identifiable {
    /// Within its incident.
    public let id: RumourID
    /// What is said.
    public let text: String
    /// When it was seen first.
    public let firstSeen: Date
    /// Where that was: a source, a platform, a phone call.
    public let firstSeenIn: String
    /// The news item that it stood in, where there is one.
    public let item: Int64?
    /// How it stands.
    public private(set) var status: RumourStatus
    /// The confirmed fact that answers it; nil while it goes round.
    public private(set) var fact: FactID?
    /// When it was written down.
    public let added: Date
    /// Who did.
    public let addedBy: String
    /// When it was answered.
    public private(set) var settled: Date?
    /// Who answered it.
    public private(set) var settledBy: String?

    /// Writes down a rumour; it goes round until a fact answers it.
    ///
    /// - Throws: `.empty` for a blank text or place.
    public init(
        id: RumourID, text: String, firstSeen: Date, firstSeenIn: String, item: Int64?, at now: Date, by who: String
    ) throws(IncidentError) {
        self.id = id
        self.text = try text.orThrow("tekst")
        self.firstSeen = firstSeen
        self.firstSeenIn = try firstSeenIn.orThrow("waar gezien")
        self.item = item
        status = .loopt
        added = now
        addedBy = who
    }

    /// A rumour as it was kept.
    public init(
        id: RumourID, text: String, firstSeen: Date, firstSeenIn: String, item: Int64?, status: RumourStatus, fact: FactID?, added: Date,
        addedBy: String, settled: Date?, settledBy: String?
    ) {
        self.id = id
        self.text = text
        self.firstSeen = firstSeen
        self.firstSeenIn = firstSeenIn
        self.item = item
        self.status = status
        self.fact = fact
        self.added = added
        self.addedBy = addedBy
        self.settled = settled
        self.settledBy = settledBy
    }

    /// Answers it with a fact of its incident.
    ///
    /// - Parameter bearsOut: the fact says the same; else it says otherwise.
    /// - Throws: `.unknownFact` when the incident has no such fact, `.unconfirmedFact` when that is not confirmed: a rumour is
    ///   answered with what is certain, or not at all.
    public mutating func answer(with id: FactID, bearsOut: Bool, of incident: Incident, at now: Date, by who: String) throws(IncidentError)
    {
        guard let fact = incident.fact(id) else { throw IncidentError(.unknownFact, id.rawValue) }
        guard fact.isConfirmed else { throw IncidentError(.unconfirmedFact, id.rawValue) }
        status = bearsOut ? .bevestigd : .tegengesproken
        self.fact = id
        settled = now
        settledBy = who
    }

    /// Takes an answer back: it goes round again.
    public mutating func reopen() {
        status = .loopt
        fact = nil
        settled = nil
        settledBy = nil
    }
}

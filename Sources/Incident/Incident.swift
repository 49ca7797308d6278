import Foundation

/// One incident: what happened, what is certain of it, who speaks, and what is to be said.
///
/// A pure value. It changes only through the methods below, each of which keeps the invariants (exactly one
/// lead; an exercise stays an exercise; a fact that is confirmed knows by whom) and returns the log entry that
/// tells of the change, so that no change can go unlogged.
public struct Incident: Sendable, Equatable {
    /// Readable slug, unique in one newsroom, for example `steekpartij-marktplein`.
    public let id: IncidentID
    /// An exercise can never become real, nor the other way round.
    public let exercise: Bool

    /// What people call it.
    public internal(set) var title: String
    /// Whose incident it is.
    public internal(set) var municipality: String
    /// Where it is.
    public internal(set) var place: String
    /// The safety region, for who must be asked for support; nil when it was not named.
    public internal(set) var region: String?
    /// Name of the preset in `Scenarios/` that it was opened with.
    public internal(set) var scenario: String?
    /// The phase of unrest now.
    public internal(set) var phase: Phase
    /// What is known of victims.
    public internal(set) var victims: Victims
    /// How far a criminal case is, if there is one.
    public internal(set) var criminalStage: CriminalStage
    /// When it happened, as far as known.
    public internal(set) var startedAt: Date?
    /// When the municipality heard of it. The clocks of the norms count from here.
    public internal(set) var signalledAt: Date
    /// When it was closed; nil while it is open. A closed incident changes no more.
    public internal(set) var closedAt: Date?

    /// Who speaks, and who spoke before.
    public internal(set) var leadership: Leadership
    /// In the order in which they came in.
    public internal(set) var facts: [Fact]
    /// What the messages say besides the facts.
    public internal(set) var story: Story
    /// Crisis diagnoses, oldest first; one is never replaced.
    public internal(set) var diagnoses: [Diagnosis]
    /// What was ticked on the checklists, oldest first; of two for one item the last counts.
    public internal(set) var ticks: [Tick]
    /// What was said to findings of the checker, oldest first; of two for one finding the last counts.
    public internal(set) var answers: [FindingAnswer]

    /// Opens an incident. The opening is the first log entry.
    ///
    /// - Throws: ``IncidentError`` with `.empty` when title, municipality, place or the lead's name is blank.
    public static func open(
        _ opening: Opening, id: IncidentID, at now: Date, by who: String
    ) throws(IncidentError)
        -> (incident: Incident, entry: LogEntry)
    {
        let incident = try Incident(opening, id: id, at: now)
        let entry = LogEntry(
            at: now, who: who, action: .opened, subject: id.rawValue, from: nil, to: "\(incident.title), \(incident.place)", reason: nil)
        return (incident, entry)
    }

    init(_ opening: Opening, id: IncidentID, at now: Date) throws(IncidentError) {
        self.id = id
        exercise = opening.exercise
        title = try opening.title.orThrow("titel")
        municipality = try opening.municipality.orThrow("gemeente")
        place = try opening.place.orThrow("plaats")
        region = opening.region
        scenario = opening.scenario
        phase = opening.phase
        victims = opening.victims
        criminalStage = opening.criminalStage
        startedAt = opening.startedAt
        signalledAt = opening.signalledAt ?? now
        leadership = Leadership(first: opening.lead, since: now)
        facts = []
        story = Story()
        diagnoses = []
        ticks = []
        answers = []
        nameProsecutor()
    }

    /// True until it is closed.
    public var isOpen: Bool { closedAt == nil }
    /// The one administrator who speaks for the municipality now.
    public var lead: Lead { leadership.current }

    /// The fact of that name, or nil.
    public func fact(_ id: FactID) -> Fact? { facts.first { $0.id == id } }

    /// Confirmed facts that a reader of `audience` may have, in the order of time.
    public func confirmedFacts(for audience: Audience) -> [Fact] {
        facts.filter { $0.isConfirmed && audience.mayRead($0.audience) }
            .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}

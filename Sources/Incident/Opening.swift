import Foundation

/// What must be known to open an incident.
public struct Opening: Sendable {
    /// What people will call it: "Brand in zorgcomplex De Linde".
    public var title: String
    /// Whose incident it is: "Waterrijk".
    public var municipality: String
    /// Where it is, without house number: "Lindelaan".
    public var place: String
    /// The safety region; nil when it is not named.
    public var region: String?
    /// Who speaks from the first moment on.
    public var lead: Lead
    /// What is known of victims; unknown until someone says otherwise.
    public var victims: Victims
    /// How far a criminal case is, if there is one.
    public var criminalStage: CriminalStage
    /// The phase of unrest at the start.
    public var phase: Phase
    /// Name of the preset in `Scenarios/` that it was opened with.
    public var scenario: String?
    /// When it happened, as far as known.
    public var startedAt: Date?
    /// The moment of the signal; the moment of opening when absent.
    public var signalledAt: Date?
    /// True for an exercise. Cannot be changed later.
    public var exercise: Bool

    /// Everything but title, municipality, place and lead has a careful default.
    public init(
        title: String, municipality: String, place: String, lead: Lead, victims: Victims = .unknown,
        criminalStage: CriminalStage = .none, phase: Phase = .dreigendeOnrust, scenario: String? = nil, region: String? = nil,
        startedAt: Date? = nil, signalledAt: Date? = nil, exercise: Bool = false
    ) {
        self.title = title
        self.municipality = municipality
        self.place = place
        self.lead = lead
        self.victims = victims
        self.criminalStage = criminalStage
        self.phase = phase
        self.scenario = scenario
        self.region = region
        self.startedAt = startedAt
        self.signalledAt = signalledAt
        self.exercise = exercise
    }
}

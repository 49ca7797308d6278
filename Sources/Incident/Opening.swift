import Foundation

/// What must be known to open an incident.
public struct Opening: Sendable {
    public var title: String
    public var municipality: String
    public var place: String
    public var lead: Lead
    public var victims: Victims
    public var criminalStage: CriminalStage
    public var phase: Phase
    public var scenario: String?
    public var startedAt: Date?
    /// The moment of the signal; the moment of opening when absent.
    public var signalledAt: Date?
    public var exercise: Bool

    public init(
        title: String, municipality: String, place: String, lead: Lead, victims: Victims = .unknown,
        criminalStage: CriminalStage = .none, phase: Phase = .dreigendeOnrust, scenario: String? = nil,
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
        self.startedAt = startedAt
        self.signalledAt = signalledAt
        self.exercise = exercise
    }
}

import Foundation
import Incident
import Newsroom

/// Reads the form that opens an incident.
enum OpeningForm {
    /// - Returns: nil when the reader has problems to show.
    /// - Parameter preset: the scenario that was chosen; nil for none.
    static func read(_ reader: inout FormReader, preset: Scenario?, at now: Date) throws -> Opening? {
        let title = reader.required("titel", else: Words.Fill.title)
        let municipality = reader.required("gemeente", else: Words.Fill.municipality)
        let place = reader.required("plaats", else: Words.Fill.place)
        let signal = reader.moment("signaal")
        if let signal, signal > now.addingTimeInterval(60) { reader.refuse("signaal", Words.Fill.signalAhead) }
        let name = reader.required("woordvoerder", else: Words.Fill.lead)
        let role = reader.required("functie", else: Words.Fill.role)
        let victims = reader.choice("slachtoffers", or: Victims.unknown)
        let criminal = reader.choice("strafzaak", or: CriminalStage.none)
        _ = reader.optional("naam")
        let phase = reader.fields["fase"].isEmpty ? preset?.phase ?? .dreigendeOnrust : reader.choice("fase", or: Phase.dreigendeOnrust)
        let started = reader.moment("begonnen")
        if let started, started > now.addingTimeInterval(60) { reader.refuse("begonnen", Words.Fill.startAhead) }
        let region = reader.optional("regio")
        guard reader.problems.isEmpty else { return nil }
        let lead = try Lead(name: name, role: Role(rawValue: role))
        return Opening(
            title: title, municipality: municipality, place: place, lead: lead, victims: victims, criminalStage: criminal, phase: phase,
            region: region.isEmpty ? nil : region, startedAt: started.map { min($0, now) }, signalledAt: signal.map { min($0, now) },
            exercise: reader.fields["oefening"] == "ja")
    }
}

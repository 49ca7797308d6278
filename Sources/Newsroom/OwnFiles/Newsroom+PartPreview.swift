import Drafting
import Foundation
import Incident

extension Newsroom {
    /// How a template reads over an incident with a library of templates, kept or only tried.
    ///
    /// - Parameters:
    ///   - scenario: in whose words the parts are; nil leaves it to the incident.
    ///   - incident: nil takes the example.
    public func preview(
        _ template: Template, in library: TemplateLibrary, over incident: Incident?, scenario: String? = nil
    ) throws -> String? {
        let now = clock.now
        guard let incident = try incident ?? library.sample(at: now) else { return nil }
        let shown = try scenario.map { scenario in
            var dossier = Dossier(incident)
            dossier.incident.scenario = scenario
            return try Incident(dossier, at: now)
        }
        let moment = template.matter.moments.first ?? .eerste
        return try Drafter(library).draft(
            template, shown ?? incident, channel: template.matter.channels.first, now: now, options: DraftOptions(moment: moment)
        ).text
    }
}

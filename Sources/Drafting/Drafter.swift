import Foundation
import Incident
import Mustache

/// Makes texts from an incident and the templates. Deterministic: the same input gives the same text, byte for byte.
public struct Drafter: Sendable {
    /// What it draws on.
    public let templates: TemplateLibrary

    /// A drafter over these templates.
    public init(_ templates: TemplateLibrary) { self.templates = templates }

    /// One text.
    ///
    /// - Parameters:
    ///   - kind: what to make. Facts for narrower readers than this kind's never appear in it.
    ///   - channel: where it appears; nil for paper, and for a social post that fits every channel.
    ///   - now: the moment that the text speaks of as now.
    /// - Throws: ``TemplateError`` of the template, `.noTemplate` or `.unknownChannel`.
    public func draft(
        _ kind: MessageKind, _ incident: Incident, channel: Channel? = nil, now: Date, options: DraftOptions = DraftOptions()
    ) throws(TemplateError) -> Draft {
        let rules = try channel.map { channel throws(TemplateError) in try templates.channels.rules(channel) }
        let moment = options.moment(for: incident)
        let template = try templates.template(for: kind, channel: channel, moment: moment, scenario: incident.scenario)
        let writing = Writing(
            incident: incident, template: template, templates: templates, now: now, options: options, channel: channel, moment: moment)
        guard kind == .socialbericht else { return try writing.draft() }
        return try writing.draft(fitting: rules ?? templates.channels.strictest)
    }
}

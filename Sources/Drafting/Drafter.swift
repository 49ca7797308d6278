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
    /// - Throws: ``TemplateError`` of the template, `.noTemplate`, `.unknownChannel`, or `.audienceTooNarrow` when the options ask for
    ///   facts that this kind may not hold.
    public func draft(
        _ kind: MessageKind, _ incident: Incident, channel: Channel? = nil, now: Date, options: DraftOptions = DraftOptions()
    ) throws(TemplateError) -> Draft {
        let template = try templates.template(
            for: kind, channel: channel, moment: options.moment(for: incident), scenario: incident.scenario)
        return try draft(template, incident, channel: channel, now: now, options: options)
    }

    /// One text from this very template, saved or not: the preview of an editor.
    public func draft(
        _ template: Template, _ incident: Incident, channel: Channel? = nil, now: Date, options: DraftOptions = DraftOptions()
    ) throws(TemplateError) -> Draft {
        if let wanted = options.audience, !template.audience.mayRead(wanted) {
            throw TemplateError(.audienceTooNarrow, file: "", name: template.kind.rawValue, detail: wanted.rawValue)
        }
        var options = options
        // A letter that is called open is open: it holds nothing that is not for everybody.
        let openness = options.values["openbaarheid"] ?? template.matter.values["openbaarheid"]
        if openness?.trimmed.lowercased().hasPrefix("openbaar") == true { options.audience = .public }
        let rules = try channel.map { channel throws(TemplateError) in try templates.channels.rules(channel) }
        let writing = Writing(
            incident: incident, template: template, templates: templates, now: now, options: options, channel: channel,
            moment: options.moment(for: incident))
        guard template.kind == .socialbericht else { return try writing.draft() }
        return try writing.draft(fitting: rules ?? templates.channels.strictest)
    }
}

import Foundation
import Incident
import Mustache

/// One text in the making.
struct Writing {
    let incident: Incident
    let template: Template
    let templates: TemplateLibrary
    let now: Date
    let options: DraftOptions
    let channel: Channel?
    let moment: MessageMoment

    /// A text on paper, with all that may be told.
    func draft() throws(TemplateError) -> Draft {
        let written = try write(factLimit: nil, adviceLimit: nil)
        return make(written, length: PaperLength.length(of: written.text, matter: template.matter))
    }

    /// A post that fits its channel when the facts allow: whole facts and pieces of advice stay out, the least telling first,
    /// until it fits. A sentence is never cut.
    func draft(fitting rules: ChannelRules) throws(TemplateError) -> Draft {
        let all = FactSelection(incident, for: audience).facts.count
        // With the kernboodschap, as long as what happened and what it did to people find room beside it.
        if let draft = try draft(fitting: rules, facts: all, atLeast: min(2, all), tellsMessage: true, isLast: false) { return draft }
        guard let draft = try draft(fitting: rules, facts: all, atLeast: 1, tellsMessage: false, isLast: true) else { return try draft() }
        return draft
    }

    private func draft(
        fitting rules: ChannelRules, facts all: Int, atLeast fewest: Int, tellsMessage: Bool, isLast: Bool
    ) throws(TemplateError) -> Draft? {
        var facts = all
        var advice = incident.story.advice.count
        while true {
            let written = try write(factLimit: facts, adviceLimit: advice, tellsMessage: tellsMessage)
            let length = rules.length(of: written.text)
            let isShortest = facts <= fewest && advice == 0
            if length.fits || isShortest && isLast { return make(written, length: length, rules: rules) }
            if isShortest { return nil }
            // What happened and one thing to do say most: they go last.
            if advice > 1 { advice -= 1 } else if facts > fewest { facts -= 1 } else { advice -= 1 }
        }
    }

    private struct Written {
        let text: String
        let reading: TextMarks.Reading
        let leftOut: [LeftOutFact]
    }

    private func write(factLimit: Int?, adviceLimit: Int?, tellsMessage: Bool = true) throws(TemplateError) -> Written {
        let source = MessageValues(
            incident, audience: audience, now: now, options: paperOptions, factLimit: factLimit, adviceLimit: adviceLimit,
            tellsNews: template.names.contains("feiten.nieuw"), tellsMessage: tellsMessage)
        var values = source.values()
        values["afzender"] = .text(render(template.sender, values))
        if template.kind == .raadsinformatiebrief { values["instructie"] = .text(try annex()) }
        let marked = render(template.compiled, values)
        let reading = TextMarks.read(marked) { name in marker(name) }
        return Written(
            text: ExerciseHead.put(on: TextTidy.tidy(reading.text), kind: template.kind, incident), reading: reading,
            leftOut: source.selection.leftOut)
    }

    /// The instructie as a part of another text, with its headings one step lower.
    private func annex() throws(TemplateError) -> String {
        let instruction = try templates.template(for: .instructie, moment: moment, scenario: incident.scenario)
        let values = MessageValues(incident, audience: options.audience ?? instruction.audience, now: now, options: options).values()
        return render(instruction.compiled, values).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("#") ? "#\($0)" : String($0) }.joined(separator: "\n")
    }

    private func render(_ compiled: MustacheTemplate, _ values: TemplateValues) -> String {
        compiled.render(values.root, library: templates.parts(for: incident.scenario))
    }

    /// Whose facts the text may hold: the template's, or fewer when that was asked.
    private var audience: Audience { options.audience ?? template.audience }

    /// The head of the template fills what the options leave open.
    private var paperOptions: DraftOptions {
        var filled = options
        filled.values = template.matter.values.merging(options.values) { $1 }
        return filled
    }

    private func marker(_ placeholder: String) -> String { piece(placeholder).marker }

    private func piece(_ placeholder: String) -> MissingPiece {
        let known = templates.vocabulary.placeholder(placeholder)?.missingPiece
        // The questions that a scenario expects are no text, but they help whoever fills the gap.
        let expected = placeholder == "vragen" ? incident.story.questions.filter { !$0.isForMessages }.map(\.question) : []
        return MissingPiece(
            placeholder: placeholder, what: known?.what ?? placeholder, who: known?.who ?? "", suggestions: expected)
    }

    /// What a post does not tell, with the true reason: want of room only where the fact would not fit.
    private func leftOut(_ written: Written, _ rules: ChannelRules?) -> [LeftOutFact] {
        guard let rules else { return written.leftOut }
        let others = written.leftOut.filter { $0.reason != .length }
        let told = Set(written.reading.facts)
        let untold = FactSelection(incident, for: audience).facts.filter { !told.contains($0.id) }
        return others
            + untold.map { fact in
                let fits = rules.length(of: "\(written.text) \(Sentence.make(fact.text))").fits
                return LeftOutFact(fact: fact.id, reason: fits ? .core : .length)
            }
    }

    private func make(_ written: Written, length: MessageLength, rules: ChannelRules? = nil) -> Draft {
        Draft(
            kind: template.kind, channel: channel, moment: moment, text: written.text, missing: written.reading.gaps.map(piece),
            factsUsed: written.reading.facts, length: length, leftOut: leftOut(written, rules), options: options, at: now)
    }
}

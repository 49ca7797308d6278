import Foundation

/// Every way in which an incident changes. Each returns the log entry that tells of it.
extension Incident {
    /// Adds a fact; it is unconfirmed until someone confirms it.
    ///
    /// - Throws: `.empty` for a blank text or source, `.unknownFact` when it supersedes a fact that is not there,
    ///   `.closed` when the incident is closed.
    public mutating func add(_ new: NewFact, at now: Date, by who: String) throws(IncidentError) -> (id: FactID, entry: LogEntry) {
        try requireOpen()
        if let old = new.supersedes, fact(old) == nil { throw IncidentError(.unknownFact, old.rawValue) }
        let fact = try Fact(new, id: nextFactID, recordedAt: now)
        facts.append(fact)
        return (fact.id, entry(.factAdded, fact.id.rawValue, to: fact.text, at: now, by: who))
    }

    /// Confirms a fact, on the word of `who` and on a source. What it supersedes is refuted, and what that superseded in turn:
    /// a message never holds an old number beside the new one.
    ///
    /// - Returns: an entry for this fact, then one for each that it refuted.
    /// - Throws: `.unknownFact`, `.empty` for a blank name or source, `.closed` when the incident is closed.
    public mutating func confirm(_ id: FactID, source: String, at now: Date, by who: String) throws(IncidentError) -> [LogEntry] {
        var entries = [try settle(id, as: FactStatus.confirmed, source: source, at: now, by: who, action: .factConfirmed)]
        for old in superseded(by: id) where fact(old)?.isRefuted == false {
            entries.append(try settle(old, as: FactStatus.refuted, source: source, at: now, by: who, action: .factRefuted))
        }
        return entries
    }

    /// Refutes a fact: from now on no text may hold it.
    ///
    /// - Throws: `.unknownFact`, `.empty` for a blank name or source, `.closed` when the incident is closed.
    public mutating func refute(_ id: FactID, source: String, at now: Date, by who: String) throws(IncidentError) -> [LogEntry] {
        [try settle(id, as: FactStatus.refuted, source: source, at: now, by: who, action: .factRefuted)]
    }

    /// Hands the lead over. The one who had it loses it in the same step: there are never two.
    ///
    /// - Throws: `.sameLead`, `.empty` for a blank reason, `.closed` when the incident is closed.
    public mutating func handOver(to lead: Lead, reason: String, at now: Date, by who: String) throws(IncidentError) -> LogEntry {
        try requireOpen()
        let why = try reason.orThrow("reden")
        let before = self.lead
        try leadership.handOver(to: lead, reason: why, at: now)
        return entry(.leadHandedOver, "lead", from: before.description, to: lead.description, reason: why, at: now, by: who)
    }

    /// Moves to another phase of unrest.
    ///
    /// - Throws: `.closed` when the incident is closed.
    public mutating func move(to phase: Phase, at now: Date, by who: String) throws(IncidentError) -> LogEntry {
        try requireOpen()
        defer { self.phase = phase }
        return entry(.phaseChanged, "fase", from: self.phase.rawValue, to: phase.rawValue, at: now, by: who)
    }

    /// Changes what the messages say besides the facts: kernboodschap, advice, contacts, next update and so on.
    public mutating func tell(at now: Date, by who: String, _ change: (inout Story) -> Void) throws(IncidentError) -> LogEntry {
        try requireOpen()
        change(&story)
        return entry(.storyChanged, "boodschap", to: story.kernboodschap, at: now, by: who)
    }

    /// Changes what is known of victims and of the criminal case.
    public mutating func assess(
        victims: Victims? = nil, criminalStage: CriminalStage? = nil, at now: Date, by who: String
    )
        throws(IncidentError) -> LogEntry
    {
        try requireOpen()
        let before = "slachtoffers \(self.victims.rawValue), strafzaak \(self.criminalStage.rawValue)"
        self.victims = victims ?? self.victims
        self.criminalStage = criminalStage ?? self.criminalStage
        nameProsecutor()
        let after = "slachtoffers \(self.victims.rawValue), strafzaak \(self.criminalStage.rawValue)"
        return entry(.assessed, "beoordeling", from: before, to: after, at: now, by: who)
    }

    /// Adds a crisis diagnosis beside those that are there.
    ///
    /// - Throws: `.empty` when nobody answers for it or nothing was answered, `.closed` when the incident is closed.
    public mutating func diagnose(
        _ answers: [Diagnosis.Answer], advice: DiagnosisAdvice, note: String? = nil, at now: Date, by who: String
    ) throws(IncidentError) -> LogEntry {
        try requireOpen()
        let before = diagnoses.last?.advice.rawValue
        let diagnosis = try Diagnosis(at: now, by: who, answers: answers, advice: advice, note: note)
        diagnoses.append(diagnosis)
        return entry(
            .diagnosed, "diagnose \(diagnoses.count)", from: before, to: advice.rawValue, reason: diagnosis.note, at: now, by: diagnosis.by)
    }

    /// Ticks an item of a checklist, or takes the tick away.
    ///
    /// - Throws: `.empty` for a blank name, `.closed` when the incident is closed.
    public mutating func tick(
        _ item: String, isDone: Bool = true, note: String? = nil, at now: Date, by who: String
    ) throws(IncidentError) -> LogEntry {
        try requireOpen()
        let before = self.tick(of: item)?.isDone == true
        let tick = Tick(item: try item.orThrow("punt van de lijst"), at: now, by: try who.orThrow("naam"), isDone: isDone, note: note)
        ticks.append(tick)
        return entry(
            isDone ? .ticked : .unticked, tick.item, from: before ? "gedaan" : "open", to: isDone ? "gedaan" : "open", reason: note,
            at: now, by: tick.by)
    }

    /// Closes the incident: from now on nothing in it changes.
    ///
    /// - Throws: `.closed` when it was closed before.
    public mutating func close(at now: Date, by who: String) throws(IncidentError) -> LogEntry {
        try requireOpen()
        closedAt = now
        return entry(.closed, id.rawValue, at: now, by: who)
    }
}

extension Incident {
    /// What was last said of an item of a checklist; nil when nothing was.
    public func tick(of item: String) -> Tick? { ticks.last { $0.item == item } }

    /// From criminal stage 1 on the OM leads on criminal facts: it is named as a partner, unless someone said already who does.
    mutating func nameProsecutor() {
        guard criminalStage.isCriminalCase, !story.partners.contains(where: \.leadsOnCriminalFacts) else { return }
        story.partners.append(.prosecutor)
    }

    private mutating func settle(
        _ id: FactID, as status: (Verification) -> FactStatus, source: String, at now: Date, by who: String, action: LogEntry.Action
    ) throws(IncidentError) -> LogEntry {
        try requireOpen()
        guard let index = facts.firstIndex(where: { $0.id == id }) else { throw IncidentError(.unknownFact, id.rawValue) }
        let verification = Verification(by: try who.orThrow("naam"), at: now, source: try source.orThrow("bron"))
        let before = facts[index].status.name
        facts[index].status = status(verification)
        return entry(action, id.rawValue, from: before, to: "\(facts[index].status.name): \(verification.source)", at: now, by: who)
    }

    /// The fact that this one replaces, the one that that one replaced, and so on. Ends at a fact that was seen before.
    private func superseded(by id: FactID) -> [FactID] {
        var chain: [FactID] = []
        var next = fact(id)?.supersedes
        while let old = next, old != id, !chain.contains(old) {
            chain.append(old)
            next = fact(old)?.supersedes
        }
        return chain
    }

    func requireOpen() throws(IncidentError) {
        guard isOpen else { throw IncidentError(.closed, id.rawValue) }
    }

    private var nextFactID: FactID {
        let highest = facts.compactMap { Int($0.id.rawValue.dropFirst()) }.max() ?? 0
        return FactID("f\(highest + 1)")
    }

    private func entry(
        _ action: LogEntry.Action, _ subject: String, from: String? = nil, to: String? = nil, reason: String? = nil, at: Date,
        by who: String
    ) -> LogEntry {
        LogEntry(at: at, who: who, action: action, subject: subject, from: from, to: to, reason: reason)
    }
}

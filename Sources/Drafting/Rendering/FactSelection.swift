import Incident

/// The facts that one message may tell, in the order in which a reader wants them.
struct FactSelection {
    /// What a reader wants to know first comes first.
    static let order: [FactTopic] = [.what, .where, .when, .victims, .measure, .other, .cause, .criminal]
    /// What must not be lost when there is little room.
    private static let importance: [FactTopic] = [.what, .victims, .where, .when, .measure, .other, .cause, .criminal]

    let facts: [Fact]
    let leftOut: [LeftOutFact]

    /// - Parameters:
    ///   - limit: how many facts at most; the least telling ones stay out.
    ///   - news: the facts that readers do not know yet; they tell most.
    init(_ incident: Incident, for audience: Audience, limit: Int? = nil, news: Set<FactID> = []) {
        let replaced = Set(incident.facts.filter(\.isConfirmed).compactMap(\.supersedes))
        let confirmed = FactSelection.once(
            incident.confirmedFacts(for: audience).filter { fact in
                // What is for the raad alone is not for every member of staff.
                !replaced.contains(fact.id) && !(audience == .internal && fact.audience == .raad)
            })
        let hushed = Set(confirmed.filter { $0.isSecret(for: audience, in: incident) }.map(\.id))
        let mayTell = confirmed.filter { !$0.isForOthersToTell(in: incident) && !hushed.contains($0.id) }
        let byTopic = FactSelection.importance.flatMap { topic in mayTell.filter { $0.topic == topic } }
        let telling = byTopic.filter { news.contains($0.id) } + byTopic.filter { !news.contains($0.id) }
        let kept = Set(telling.prefix(limit ?? telling.count).map(\.id))
        facts = FactSelection.order.flatMap { topic in mayTell.filter { $0.topic == topic && kept.contains($0.id) } }
        let told = Set(mayTell.map(\.id))
        let criminal = confirmed.filter { !told.contains($0.id) }.map {
            LeftOutFact(fact: $0.id, reason: hushed.contains($0.id) ? .secrecy : .forPoliceOrProsecutor)
        }
        leftOut = criminal + telling.dropFirst(kept.count).map { LeftOutFact(fact: $0.id, reason: .length) }
    }

    /// What two people wrote down in the same words is told once: the first of them.
    private static func once(_ facts: [Fact]) -> [Fact] {
        var told: Set<String> = []
        return facts.filter { told.insert(Sentence.make($0.text).lowercased()).inserted }
    }

    func facts(_ topics: FactTopic...) -> [Fact] {
        FactSelection.order.filter(topics.contains).flatMap { topic in facts.filter { $0.topic == topic } }
    }
}

extension Fact {
    /// On criminal facts the OM leads and the police act under it (Handreiking Twente 2015, annex 4): the municipality only tells
    /// what one of them said. In a criminal case that goes for the cause too.
    func isForOthersToTell(in incident: Incident) -> Bool { isCriminal(in: incident) && authority == nil }

    /// Until the witnesses were heard there is secrecy: only individual people are told, not everybody (Handreiking Twente 2015,
    /// annex 2). What staff may say reaches everybody too.
    func isSecret(for audience: Audience, in incident: Incident) -> Bool {
        incident.criminalStage == .interviews && audience != .raad && isCriminal(in: incident)
    }

    func isCriminal(in incident: Incident) -> Bool {
        topic == .criminal || topic == .cause && incident.criminalStage.isCriminalCase
    }

    /// The police or the public prosecutor, when one of them is the source.
    var authority: Authority? { Authority(source) ?? status.verification.flatMap { Authority($0.source) } }
}

/// Who may tell criminal facts, with the words for a text.
enum Authority: String {
    case police = "de politie"
    case prosecutor = "het Openbaar Ministerie"

    /// - Parameter source: as someone typed it: "politie", "OM", "officier van justitie".
    init?(_ source: String) {
        let words = source.lowercased().split { !$0.isLetter }.map(String.init)
        if words.contains(where: { $0.hasPrefix("politie") || $0 == "recherche" }) {
            self = .police
        } else if words.contains("om") || words.contains("officier") || source.lowercased().contains("openbaar ministerie") {
            self = .prosecutor
        } else {
            return nil
        }
    }
}

import DutchText
import Foundation
import Incident
import Newsroom
import Storage

/// The form with which the adviser answers a question of the raad, or corrects an answer.
struct RaadReplyForm {
    let action: String
    let checkAction: String
    let question: Field
    /// What was taken out of the question; nil when nothing was.
    let taken: String?
    let facts: [FactChoice]
    let hasFacts: Bool
    let unknownID: String
    let isNotKnown: Bool
    let notKnownWords: String
    let text: Field
    let isCorrection: Bool
    let reason: Field
    /// Versions of the answer when the page was made.
    let versions: Int
    let who: Field
    let panel: RaadFindingsPanel

    /// A confirmed fact to stand on.
    struct FactChoice {
        let choiceID: String
        let name: String
        let factText: String
        let isTicked: Bool
        let isForRaadOnly: Bool
    }

    /// What the form is made from.
    struct Source {
        let incident: Incident
        let question: RaadQuestion
        let proposal: RaadWording
        let notKnown: String
        let name: String
        var state = FormState()
        var reading: RaadReading?
    }

    init(_ source: Source) {
        let (asked, state) = (source.question, source.state)
        let base = IncidentTab.raad.href(source.incident.id) + "/\(asked.id)"
        let prefix = RaadReplyForm.prefix(asked.id)
        let isFresh = state.values.isEmpty
        let isMade = asked.isMadeFromFacts(in: source.incident)
        let ticked = asked.factsNow(in: source.incident)
        action = base + "/antwoord"
        checkAction = base + "/nakijken"
        question = Field("vraag", in: state, or: asked.current?.wording ?? source.proposal.text, prefix: prefix)
        taken = asked.current == nil ? Words.Raad.taken(source.proposal.taken) : nil
        facts = source.incident.confirmedFacts(for: .raad).map { fact in
            FactChoice(
                choiceID: prefix + fact.id.rawValue, name: "feit-\(fact.id)", factText: fact.text,
                isTicked: isFresh
                    ? ticked.contains(fact.id) : state.values["feit-\(fact.id)"] == "ja",
                isForRaadOnly: fact.audience != .public)
        }
        hasFacts = !facts.isEmpty
        unknownID = prefix + "onbekend"
        isNotKnown = isFresh ? isMade && asked.current?.promised != nil : state.values["onbekend"] == "ja"
        notKnownWords = source.notKnown
        text = Field("antwoord", in: state, or: isMade ? "" : asked.answer ?? "", prefix: prefix)
        isCorrection = asked.current != nil
        reason = Field("reden", in: state, prefix: prefix)
        versions = asked.versions.count
        who = Field("naam", in: state, or: source.name, prefix: prefix)
        panel = RaadFindingsPanel(
            source.reading?.findings ?? [], reading: source.reading, seen: RaadReplyForm.seen(state.values["laat-staan"]), prefix: prefix)
    }

    static func prefix(_ question: Int64) -> String { "vraag-\(question)-" }

    /// Keys of findings that the person lets stand.
    static func seen(_ value: String?) -> Set<String> { Set((value ?? "").split(separator: " ").map(String.init)) }
}

import Editing
import Incident

extension EditingError: Explainable {
    var explanation: Explanation {
        switch code {
        case .unknownVersion: Explanation(.missing, "Versie \(detail) is er niet. Kijk met 'eenmond message list' welke berichten er zijn.")
        case .newerVersion:
            Explanation(.badData, "Er is een nieuwere versie van dit bericht: \(detail). Kijk daarnaar en ga daarmee verder.")
        case .unmerged:
            Explanation(
                .badData,
                "Twee mensen hebben dit bericht tegelijk gewijzigd (\(detail)). Breng beide teksten samen met 'eenmond message merge'.")
        case .held:
            Explanation(.badData, "Dit bericht kan nog niet worden goedgekeurd of verstuurd. \(holds.map(\.words).joined(separator: " "))")
        case .ownWork:
            Explanation(
                .badData,
                "\(detail) heeft deze tekst zelf geschreven; een ander keurt hem goed. In nood kan het met --emergency en een reden.")
        case .notMandated:
            Explanation(
                .badData,
                "\(detail) mag niet goedkeuren of teruggeven: dat doet wie de leiding heeft, of wie een mandaat heeft ('eenmond message mandate')."
            )
        case .noReason: Explanation(.badData, "Er is geen reden of plek genoemd. Vul die in.")
        case .noName: Explanation(.badData, "Er is geen naam genoemd. Zeg met --by wie dit doet.")
        case .notApproved: Explanation(.badData, "\(detail) is niet goedgekeurd. Vraag eerst om goedkeuring met 'eenmond message ask'.")
        case .alreadyApproved: Explanation(.badData, "Deze versie is al goedgekeurd. Er hoeft niets meer te gebeuren.")
        case .widening:
            Explanation(
                .badData,
                "Feit \(detail) is niet voor deze lezers bedoeld. Geweigerd, en genoteerd in het logboek. Maak een bericht voor hen.")
        }
    }
}

extension Hold {
    /// What is in the way and what to do, in one sentence.
    public var words: String {
        switch kind {
        case .gap: "Nog invullen: \(what)\(detail.map { " (vraag \($0))" } ?? "")."
        case .changed: "\(what) Kijk de tekst na ('eenmond message merge' of 'message look')."
        case .finding: "‘\(what)’ mag er niet in (\(detail ?? "")). Haal het weg."
        case .tooLong:
            "Deze post is te lang: \(what). Kort de tekst in, of knip hem in een draad ('eenmond message thread')."
        case .exerciseMark: "Dit is een oefening en OEFENING staat niet bovenaan. Zet het terug."
        case .falseExerciseMark: "Bovenaan staat OEFENING, en dit is echt. Haal het weg."
        }
    }
}

extension GroundChange {
    /// "‘Er zijn twaalf gewonden’ is vervangen door ‘Er zijn tien gewonden’." In the words of the facts: no page shows their names.
    public var words: String {
        switch self {
        case .fact(_, let text, let was, let now, _, let newText):
            if now == "refuted", let newText { return "‘\(text.withoutStop)’ is vervangen door ‘\(newText.withoutStop)’." }
            let isNew = was == nil || was == "unconfirmed" && now == "confirmed"
            return "‘\(text.withoutStop)’ \(isNew ? "is nieuw en bevestigd" : GroundChange.status(now))."
        case .lead(let was, let now): return "De leiding ging van \(was) naar \(now)."
        case .story(let part): return "\(part.words) is gewijzigd."
        }
    }

    /// Whether it is a fact that changed.
    public var isOfFact: Bool { if case .fact = self { true } else { false } }

    private static func status(_ name: String) -> String {
        switch name {
        case "refuted": "is weerlegd"
        case "confirmed": "is weer bevestigd"
        default: "is niet meer zeker"
        }
    }
}

extension StoryPart {
    /// For people, as a sentence begins.
    public var words: String {
        switch self {
        case .kernboodschap: "De kernboodschap"
        case .oneliners: "De lijst met korte zinnen"
        case .acties: "Wat de gemeente doet"
        case .handelingsperspectief: "Wat mensen kunnen doen"
        case .vragen: "De lijst met vragen en antwoorden"
        case .volgendeUpdate: "Het moment van de volgende update"
        case .contact: "Het contact voor pers of publiek"
        case .partners: "De lijst met partners"
        case .slachtoffers: "Wat er bekend is over slachtoffers"
        case .strafzaak: "De stand van de strafzaak"
        }
    }
}

extension String {
    /// A sentence as it stands between quotation marks in another.
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

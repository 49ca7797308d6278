import Drafting
import Editing
import Incident
import Newsroom
import Principles
import Storage

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension Words {
    /// How far a message is, and what was done with it.
    enum Message {
        static let madeFrom = "de versie waaruit deze is gemaakt"
        static let notTold = "nog niet"
        static let whyReturned = "Schrijf waarom u de tekst teruggeeft."

        static func ask(_ lead: String) -> String { "Vraag akkoord aan \(lead)" }

        /// "Versie 3 is van B. Jansen, 14.05 uur."
        static func newer(_ draft: StoredDraft, at moment: String) -> String {
            "Versie \(draft.version) is van \(draft.createdBy), \(moment)."
        }

        /// "Versie 2 (B. Jansen, 14.05 uur) en deze versie 3 (A. de Vries) zijn tegelijk bewaard. …"
        static func rival(_ rival: StoredDraft, of draft: StoredDraft, at moment: String) -> String {
            "Versie \(rival.version) (\(rival.createdBy), \(moment)) en deze versie \(draft.version) (\(draft.createdBy)) zijn tegelijk "
                + "bewaard. Beide staan er nog; pas als ze zijn samengebracht, telt er één."
        }

        /// "Vervangen door ‘De brand is uit’, 14.05 uur, door A. de Vries. Bron: brandweer."
        static func replaced(by text: String, at moment: String, who: String, source: String) -> String {
            "Vervangen door ‘\(text.hasSuffix(".") ? String(text.dropLast()) : text)’, \(moment), door \(who). Bron: \(source)."
        }

        static func rivalRow(_ count: Int) -> String {
            count == 1 ? "ernaast staat nog een tekst: breng ze samen" : "ernaast staan nog \(count) teksten: breng ze samen"
        }

        static func step(_ step: ApprovalState.Step) -> String {
            switch step {
            case .concept: "Concept"
            case .gevraagd: "Wacht op akkoord"
            case .teruggegeven: "Teruggegeven"
            case .goedgekeurd: "Goedgekeurd"
            case .gepubliceerd: "Gepubliceerd"
            }
        }

        static func state(_ state: ApprovalState, at moment: String?) -> String {
            let by = [state.who.map { "door \($0)" }, moment].compactMap { $0 }.joined(separator: ", ")
            return switch state.step {
            case .concept: "Concept. Nog niemand is om akkoord gevraagd."
            case .gevraagd: "Wacht op akkoord, gevraagd \(by)."
            case .teruggegeven: "Teruggegeven \(by)."
            case .goedgekeurd: (state.isEmergency ? "Noodakkoord " : "Goedgekeurd ") + by + "."
            case .gepubliceerd: "Gepubliceerd \(by)."
            }
        }

        static func hold(_ hold: Hold) -> String {
            switch hold.kind {
            case .gap: "Vul in: \(hold.what)"
            case .changed: hold.what
            case .finding: "‘\(hold.what)’ mag niet in dit bericht staan"
            case .tooLong: "De post is te lang: \(hold.what). Kort de tekst in, of knip hem in een draad"
            case .exerciseMark: "OEFENING ontbreekt boven de tekst"
            case .falseExerciseMark: "OEFENING staat boven de tekst, maar dit is geen oefening"
            }
        }

        /// Above what must be done before somebody can agree.
        static func first(mayWrite: Bool, isAsked: Bool) -> String {
            if isAsked { return "Hierop wacht het akkoord. Zolang dit openstaat, kan niemand goedkeuren." }
            return
                mayWrite ? "Doe eerst dit. Daarna kunt u akkoord vragen." : "Dit moet eerst gebeuren. Daarna kan iemand akkoord geven."
        }

        static func lookAtChanges(_ count: Int) -> String {
            count == 1 ? "Kijk na wat er daarna is gewijzigd" : "Kijk na wat er daarna is gewijzigd (\(count) punten)"
        }

        static func changesHead(_ changes: [GroundChange]) -> String {
            if changes.contains(where: \.isOfFact) { return "Een feit in dit bericht is daarna veranderd" }
            let isLead = changes.contains { if case .lead = $0 { true } else { false } }
            return isLead ? "De leiding is daarna overgedragen" : "Wat alle berichten delen is daarna gewijzigd"
        }

        /// After an approval.
        static func since(_ state: ApprovalState, _ changes: [GroundChange]) -> String {
            let what = changes.contains(where: \.isOfFact) ? "een feit gewijzigd" : "iets gewijzigd dat erin staat"
            return state.step == .gepubliceerd
                ? "Daarna is \(what). Kijk na of een rectificatie nodig is."
                : "Daarna is \(what). Kijk de tekst na voordat u hem gebruikt; is hij al verschenen, kijk dan of een rectificatie nodig is."
        }

        static func event(_ event: MessageEvent, at moment: String) -> String {
            let what =
                switch event.action {
                case .asked: "Akkoord gevraagd"
                case .looked: "Nagekeken na een wijziging"
                case .approved: "Goedgekeurd"
                case .approvedInEmergency: "Noodakkoord"
                case .returned: "Teruggegeven"
                case .published: "Gepubliceerd" + (event.publication.map { ": \($0.place)" } ?? "")
                }
            return "\(what) door \(event.who), \(moment)" + (event.reason.map { ". Reden: \($0)" } ?? "")
        }

        static func otherFindings(_ number: Int) -> String {
            "En nog \(Words.number(number)) andere \(number == 1 ? "bevinding" : "bevindingen"). Pas eerst deze aan; daarna ziet u wat er nog is."
        }

        static func answered(_ answer: FindingAnswer) -> String { "Blijft staan, zegt \(answer.by): \(answer.reason ?? "")" }

        /// A place where everybody reads, for a text that counts as told to a few.
        static func openPlace(_ readers: ReaderGroup) -> String {
            "Op die plek kan iedereen het lezen, maar dit telt als verteld aan \(group(readers).lowercasedFirst). Kies ‘Media en publiek’, of zeg dat de plek besloten is."
        }

        static func needless(_ answer: FindingAnswer) -> String { "hoeft hier niet, zegt \(answer.by): \(answer.reason ?? "")" }

        /// A part of a message, named.
        static func part(_ part: MissingPart) -> String {
            switch part {
            case .medeleven: "Medeleven"
            case .handelingsperspectief: "Wat mensen kunnen doen"
            case .vervolg: "Wanneer er meer nieuws komt"
            case .contact: "Waar mensen terechtkunnen"
            case .standVanZakenTijd: "Van hoe laat het is"
            case .verwijzingOM: "Verwijzing naar het Openbaar Ministerie"
            }
        }

        static func missing(_ part: MissingPart) -> String { "Ontbreekt: \(self.part(part).lowercasedFirst)" }

        static func moment(_ moment: MessageMoment) -> String {
            switch moment {
            case .eerste: "Eerste bericht"
            case .update: "Update: wat nieuw is staat voorop"
            case .rectificatie: "Rechtzetting: wat niet klopte en wat juist is"
            case .afsluiting: "Afsluiting: het laatste bericht"
            }
        }

        static func group(_ group: ReaderGroup) -> String {
            switch group {
            case .betrokkenen: "Medewerkers en betrokkenen"
            case .raadEnPartners: "Raad en partners"
            case .mediaEnPubliek: "Media en publiek"
            }
        }
    }

    /// The forms in which a text can be taken along.
    static let exports: [(name: String, words: String)] = [
        ("docx", "Word"), ("odt", "OpenDocument"), ("pdf", "PDF"), ("html", "Webpagina"), ("txt", "Kale tekst"), ("md", "Markdown"),
    ]
}

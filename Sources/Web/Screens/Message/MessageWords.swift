import Drafting
import Editing
import Incident
import Newsroom
import Principles

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension Words {
    /// How far a message is, and what was done with it.
    enum Message {
        static let madeFrom = "de versie waaruit deze is gemaakt"
        static let notTold = "nog niet"

        static func ask(_ lead: String) -> String { "Vraag akkoord aan \(lead)" }

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
            case .gap: "Nog invullen: \(hold.what)" + (hold.detail.map { " (\($0))" } ?? "")
            case .changed: hold.what
            case .finding: "‘\(hold.what)’ mag niet in dit bericht staan"
            case .tooLong: "De post is te lang: \(hold.what). Kort de tekst in, of knip hem in een draad"
            case .exerciseMark: "OEFENING ontbreekt boven de tekst"
            case .falseExerciseMark: "OEFENING staat boven de tekst, maar dit is geen oefening"
            }
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

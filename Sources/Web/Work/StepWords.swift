import Incident
import Storage

extension Words {
    /// What a person can do next, named by what happens.
    enum Step {
        /// "het socialbericht voor X": a set has a post for each channel, and each is a step of its own.
        private static func theMessage(_ draft: StoredDraft) -> String {
            Words.theKind(draft.kind) + (draft.channel.map { " voor \(Words.channel($0))" } ?? "")
        }

        static func mend(_ draft: StoredDraft) -> String { "Kijk \(theMessage(draft)) na" }
        static func approve(_ draft: StoredDraft) -> String { "Lees \(theMessage(draft)) en keur goed" }
        static func asked(_ who: String) -> String { "\(who) vraagt uw akkoord." }
        static func returned(_ draft: StoredDraft) -> String { "Verbeter \(theMessage(draft))" }
        static func publish(_ kind: MessageKind) -> String { "Verstuur \(Words.theKind(kind)) en leg dat vast" }
        static func publish(_ count: Int) -> String { "Verstuur \(count) goedgekeurde berichten en leg dat vast" }
        static let publishWhy = "Goedgekeurd, en nog nergens verschenen."
        /// "Neem wat gewijzigd is over in 12 berichten"
        static func renew(_ count: Int) -> String { "Neem wat gewijzigd is over in \(count) berichten" }
        static func ask(_ count: Int) -> String { count == 1 ? "Vraag akkoord voor één bericht" : "Vraag akkoord voor \(count) berichten" }
        static let fillShared = "Vul aan wat alle berichten delen"
        static func openMessages(_ count: Int) -> String { "In \(count) berichten is nog iets open." }
        static let addFact = "Voeg het eerste feit toe"
        static let addFactWhy = "Alleen bevestigde feiten komen in berichten."
        static func settle(_ count: Int) -> String {
            count == 1 ? "Bevestig of weerleg één melding" : "Bevestig of weerleg \(count) meldingen"
        }
        static let settleWhy = "Nog niet zeker, dus nog in geen enkel bericht."
        static let makeFirst = "Maak de eerste berichten"
        static let makeUpdate = "Maak de volgende update"
        static func fill(_ draft: StoredDraft) -> String { "Vul \(theMessage(draft)) aan" }
        static let promise = "Spreek af wanneer de volgende update komt"
        static let promiseWhy = "Mensen wachten rustiger als zij weten tot wanneer."
        static func answer(_ count: Int) -> String {
            count == 1 ? "Beantwoord een vraag uit de raad" : "Beantwoord \(count) vragen uit de raad"
        }
        static func judge(_ count: Int) -> String { count == 1 ? "Bekijk één nieuwe treffer" : "Bekijk \(count) nieuwe treffers" }
        static func due(_ origin: IncidentClock.Origin, _ when: String) -> String {
            "\(origin == .firstMessage ? "Eerste bericht" : "Volgende update") \(when)."
        }
    }

    static func moreSteps(_ count: Int) -> String {
        count == 1 ? "Nog één stap op de pagina van het incident." : "Nog \(count) stappen op de pagina’s van de incidenten."
    }
}

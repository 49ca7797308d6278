import DutchText
import Foundation
import Newsroom
import Principles

extension Words {
    /// What the pages of the raad say.
    enum Raad {
        static let instructie = "De instructie is vernieuwd."
        static let letter = "Er is een nieuwe raadsinformatiebrief."
        static let answerChanged = "Het antwoord is gewijzigd. De raad ziet dat, met de tijd erbij."
        static let answerWithdrawn = "Het antwoord is ingetrokken. De raad leest uw reden; de vraag wacht weer op antwoord."
        static let sharedWithInstructie =
            "Vraag en antwoord staan nu bij de vragen en antwoorden van alle berichten. De nieuwe instructie staat klaar: vraag er akkoord op."
        static let sharedBesideOwn =
            "Vraag en antwoord staan nu bij de vragen en antwoorden van alle berichten. De instructie is met de hand gewijzigd: neem ze daar zelf over."
        static let sharedNoInstructie =
            "Vraag en antwoord staan nu bij de vragen en antwoorden van alle berichten. De instructie kon niet worden gemaakt: doe dat bij Berichten."
        static let nothingYet = "Dat weten we nog niet."
        static let rest = "Kies alleen wat zeker is."

        static func lead(_ name: String) -> String { "Het woord voert nu \(name)." }

        static func answers(_ count: Int) -> String { count == 1 ? "Er is een nieuw antwoord." : "Er zijn \(count) nieuwe antwoorden." }

        static func changed(_ count: Int) -> String { count == 1 ? "Een antwoord is gewijzigd." : "\(count) antwoorden zijn gewijzigd." }

        static func withdrawn(_ count: Int) -> String {
            count == 1 ? "Een antwoord is ingetrokken." : "\(count) antwoorden zijn ingetrokken."
        }

        static func doubtful(_ count: Int) -> String {
            count == 1 ? "Een antwoord klopt niet meer." : "\(count) antwoorden kloppen niet meer."
        }

        static func part(_ part: RaadFinding.Part) -> String {
            switch part {
            case .question: "In de vraag"
            case .answer: "In het antwoord"
            case .reason: "In de reden"
            }
        }

        /// "om 14.05 uur", "gisteren om 23.50 uur"
        static func at(_ moment: Date, _ now: Date) -> String {
            let words = DutchMoment(moment).short(at: now)
            return words.contains(" om ") ? words : "om \(words)"
        }

        /// For the adviser.
        static func stale(_ change: RaadChange, _ now: Date) -> String {
            let then = change.now.map { " Nu: ‘\($0)’" } ?? ""
            return "Dit antwoord gebruikt een feit dat \(at(change.at, now)) is gewijzigd: ‘\(change.text)’\(then)"
        }

        static func overdue(_ promised: Date, _ now: Date) -> String {
            "Dit antwoord belooft meer \(at(promised, now)), en dat is voorbij. Vertel wat u nu weet, of wanneer dan wel."
        }

        /// For a raadslid.
        static func doubt(_ moment: Date, _ now: Date) -> String {
            "Hier is \(at(moment, now)) iets gewijzigd. Wij kijken het antwoord na; gebruik het niet meer. Zeg tot dan: dat weten we nog niet."
        }

        static func notSo(_ change: RaadChange, _ now: Date) -> String {
            let then = change.now.map { " Nu geldt: ‘\($0)’" } ?? ""
            return "Let op: ‘\(change.text)’ geldt niet meer sinds \(DutchMoment(change.at).short(at: now)). Zeg dit niet.\(then)"
        }

        static func answered(_ moment: Date, isChanged: Bool, _ now: Date) -> String {
            isChanged ? "Gewijzigd \(at(moment, now))" : "Beantwoord \(at(moment, now))"
        }

        static func takenBack(_ moment: Date, _ now: Date) -> String { "Ingetrokken \(at(moment, now)). Gebruik dit antwoord niet meer." }

        static func taken(_ words: [String]) -> String? {
            words.isEmpty
                ? nil
                : "Uit de vraag gehaald: \(Words.list(words.map { "‘\($0)’" })). Kijk of er nog iets in staat waaraan u iemand herkent."
        }

        static func shared(_ moment: Date, _ now: Date) -> String {
            "Staat sinds \(DutchMoment(moment).short(at: now)) bij de vragen en antwoorden van alle berichten."
        }

        static func lookAgain(_ count: Int) -> String {
            count == 1 ? "Kijk een antwoord aan de raad na" : "Kijk \(count) antwoorden aan de raad na"
        }
        static let lookAgainWhy = "Een feit daarin is gewijzigd, of de beloofde tijd is voorbij."

        static func paper(_ version: Int, _ moment: Date, isApproved: Bool, isAsked: Bool, _ now: Date) -> String {
            let when = DutchMoment(moment).short(at: now)
            if isApproved { return "Versie \(version), \(when): goedgekeurd. De raad leest deze." }
            return isAsked
                ? "Versie \(version), \(when): wacht op akkoord. De raad leest haar daarna."
                : "Versie \(version), \(when): nog niet goedgekeurd. De raad leest haar pas na akkoord."
        }
    }
}

import Incident
import Storage
import Watching

extension Words {
    /// What people make of what the media say.
    enum Media {
        static let allWatches = "Alle zoekvragen"
        static let allLabels = "Alle labels"
        static let newestFirst = "Nieuwste eerst"
        static let byLine = "Per verhaallijn"
        static let chooseToSplit = "Vink eerst aan welke berichten u uit deze verhaallijn haalt."
        /// Reasons to choose from; one may be typed too.
        static let reasons = ["andere plaats", "ander onderwerp", "oud nieuws", "reclame"]

        static func alsoIn(_ count: Int) -> String { count == 1 ? "Ook in 1 andere" : "Ook in \(count) andere" }
        static func total(_ count: Int) -> String { Words.counted(count, "bericht", "berichten") }

        static func label(_ label: ItemLabel) -> String {
            switch label {
            case .informatiebehoefte: "Informatiebehoefte"
            case .gedrag: "Gedrag"
            case .betekenisgeving: "Betekenisgeving"
            case .gerucht: "Gerucht"
            }
        }

        static func question(_ label: ItemLabel) -> String {
            switch label {
            case .informatiebehoefte: "Wat willen mensen weten?"
            case .gedrag: "Wat doen mensen?"
            case .betekenisgeving: "Wat vinden en voelen mensen?"
            case .gerucht: "Wat gaat er rond dat niet zeker is?"
            }
        }

        static func rumour(_ status: RumourStatus) -> String {
            switch status {
            case .loopt: "Gaat rond"
            case .tegengesproken: "Tegengesproken"
            case .bevestigd: "Bevestigd"
            }
        }

        static func shown(_ shown: MediaFilter.Shown) -> String {
            switch shown {
            case .open: "Nieuw en erbij"
            case .nieuw: "Nieuw"
            case .erbij: "Hoort erbij"
            case .weg: "Hoort er niet bij"
            case .alles: "Alles"
            }
        }

        static func verdict(_ state: HitState, reason: String?) -> String? {
            switch state {
            case .new: nil
            case .accepted: "Hoort erbij"
            case .dismissed: "Hoort er niet bij" + (reason.map { ": \($0)" } ?? "")
            }
        }

        static func proposal(_ proposal: LabelProposal) -> String? {
            guard let label = proposal.label else { return nil }
            let words = proposal.passages.filter { $0.label == label }.flatMap { $0.cues.map(\.text) }
            return "Voorstel: \(Media.label(label).lowercased())"
                + (words.isEmpty ? "" : ", om ‘\(words.prefix(3).joined(separator: "’, ‘"))’")
        }

        /// One word for an hour with far more texts than before.
        static let surge = "piek"
        /// "14 uur"
        static func hour(_ hour: Int) -> String { "\(hour) uur" }
        static func surges(_ hours: [Int]) -> String {
            "\(hours.count == 1 ? "Piek" : "Pieken") om \(Words.list(hours.map { "\($0)" })) uur."
        }

        static func volume(_ total: Int, hours: Int, most: Int, peak: Int) -> String {
            "\(Words.counted(total, "bericht", "verschillende berichten")) in \(hours) uur; de meeste (\(most)) tussen \(peak).00 en \((peak + 1) % 24).00 uur."
        }
    }
}

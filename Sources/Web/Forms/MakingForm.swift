import Drafting
import Foundation
import Incident

/// Reads what a message is to be made for besides the incident: which in the row, for whom, under embargo until, and the head of its paper.
enum MakingForm {
    /// Values for the head of a letter that a person may fill in.
    static let headings = ["zaaknummer", "van", "aan", "portefeuillehouder", "onderwerp"]

    /// What is wrong is with the reader.
    static func read(_ reader: inout FormReader, at now: Date) -> DraftOptions {
        var options = DraftOptions()
        if !reader.fields["moment"].isEmpty { options.moment = reader.choice("moment", or: MessageMoment.eerste) }
        if !reader.fields["lezers"].isEmpty { options.audience = reader.choice("lezers", or: Audience.public) }
        options.embargo = reader.moment("embargo")
        if let embargo = options.embargo, embargo <= now { reader.refuse("embargo", Words.Making.embargoPast) }
        for name in headings {
            let value = reader.optional(name)
            if !value.isEmpty { options.values[name] = value }
        }
        return options
    }
}

extension Words {
    /// What a message is made for.
    enum Making {
        static let embargoPast = "Dit moment is al geweest. Vul een later moment in, of laat het leeg."
        static let usual = "Alle feiten die deze lezers mogen weten"
        static func only(_ audience: Audience) -> String {
            switch audience {
            case .public: "Alleen feiten voor iedereen"
            case .raad: "Feiten voor iedereen en voor de raad"
            case .internal: "Ook feiten die alleen intern zijn"
            }
        }
    }
}

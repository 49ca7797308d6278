import Incident
import Newsroom

/// What speaks for burgemeester or wethouder; never a decision.
struct LeadPanel {
    let action: String
    let isExpanded: Bool
    /// "Voorstel: de burgemeester heeft de leiding."
    let outcome: String
    let burgemeester: [String]
    let isForBurgemeester: Bool
    let wethouder: [String]
    let isForWethouder: Bool
    let sides: [Side]

    /// The points that speak for one of the two.
    struct Side {
        let sideName: String
        let points: [Point]
    }

    /// A point that holds, or may be said to hold.
    struct Point {
        let id: String
        let text: String
        /// Whether Eenmond sees it in the incident: then it holds without being said.
        let isSeen: Bool
        let isChecked: Bool
    }

    static let prefix = "punt-"

    /// - Parameter said: points that a person ticked; nil when the form was not sent.
    init(_ suggestion: LeadSuggestion, of incident: IncidentID, said: Set<String>?) {
        action = "/incidenten/\(incident)#wie-leiding"
        isExpanded = said != nil
        outcome = suggestion.role.map { Words.Lead.outcome($0) } ?? Words.Lead.undecided
        burgemeester = suggestion.forBurgemeester.map(\.text)
        isForBurgemeester = !burgemeester.isEmpty
        wethouder = suggestion.forWethouder.map(\.text)
        isForWethouder = !wethouder.isEmpty
        sides = [Role.burgemeester, .wethouder].map { role in
            Side(
                sideName: Words.Lead.side(role),
                points: suggestion.criteria.filter { $0.role == role }.map {
                    let isSeen = suggestion.seen.contains($0.id)
                    return Point(
                        id: LeadPanel.prefix + $0.id, text: $0.text, isSeen: isSeen, isChecked: isSeen || said?.contains($0.id) == true)
                })
        }
    }
}

extension Words {
    /// Who could have the lead.
    enum Lead {
        static let undecided = "Er is te weinig bekend voor een voorstel. Vink aan wat geldt."
        static func outcome(_ role: Role) -> String { "Voorstel: de \(role) heeft de leiding." }
        static func side(_ role: Role) -> String { "Voor de \(role) pleit" }
    }
}

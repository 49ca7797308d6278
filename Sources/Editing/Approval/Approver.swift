import Incident

/// Who would approve a text.
public struct Approver: Sendable, Equatable {
    /// The person's name, as the log will hold it.
    public let name: String
    /// Whether this person has the lead, or a mandate of the lead.
    public let mayApprove: Bool

    /// - Parameters:
    ///   - name: as the person gave it: "De Graaf", "burgemeester De Graaf".
    ///   - incident: tells who has the lead now.
    ///   - mandates: tells whom the lead has mandated.
    ///   - isMandated: whether the organisation's own list of accounts says that this person may approve.
    public init(_ name: String, of incident: Incident, mandates: [Mandate], isMandated: Bool = false) {
        self.name = name
        let lead = incident.lead
        let isLead = [lead.name, lead.description].contains { PersonName.isSame($0, name) }
        mayApprove = isMandated || isLead || mandates.contains { PersonName.isSame($0.name, name) }
    }
}

/// Names of people as they are typed: case and blanks tell nobody apart.
enum PersonName {
    static func isSame(_ a: String, _ b: String) -> Bool { key(a) == key(b) }

    private static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

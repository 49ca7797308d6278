import Incident

/// Who would approve a text.
public struct Approver: Sendable, Equatable {
    /// The person's name, as the log will hold it.
    public let name: String
    /// Number of the person's account; nil for who has none, and is known by name.
    public let account: Int64?
    /// Whether this person has the lead, or a mandate of the lead.
    public let mayApprove: Bool

    /// - Parameters:
    ///   - name: as the person gave it: "De Graaf", "burgemeester De Graaf".
    ///   - account: of the person, where she signed in.
    ///   - incident: tells who has the lead now.
    ///   - mandates: tells whom the lead has mandated.
    ///   - isMandated: whether the organisation's own list of accounts says that this person may approve.
    public init(_ name: String, account: Int64? = nil, of incident: Incident, mandates: [Mandate], isMandated: Bool = false) {
        self.name = name
        self.account = account
        let lead = incident.lead
        let isLead = [lead.name, lead.description].contains { PersonName.isSame($0, name) }
        mayApprove = isMandated || isLead || mandates.contains { PersonName.isSame($0.name, $0.account, name, account) }
    }

    /// Whether this person wrote a version: nobody approves her own text, under whatever name.
    func wrote(_ version: MessageVersion) -> Bool {
        PersonName.isSame(version.writer, version.writerAccount, name, account)
    }
}

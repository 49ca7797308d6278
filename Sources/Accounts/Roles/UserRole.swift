/// What somebody does in the newsroom. One account may have several roles. The raw value is the word in the database, in addresses
/// and in the groups of the organisation's own sign-on.
public enum UserRole: String, CaseIterable, Codable, Sendable, Comparable {
    /// Manages accounts and settings; reads no incidents by that role alone.
    case beheerder
    /// Writes messages, keeps the facts, steers the incident.
    case communicatieadviseur
    /// Watches and judges the media.
    case omgevingsanalist
    /// Approves what goes out.
    case woordvoerder
    /// Reads what the raad may see, and asks.
    case raadslid
    /// Reads along, changes nothing.
    case meelezer

    /// The order in which pages list roles.
    public static func < (a: UserRole, b: UserRole) -> Bool { a.place < b.place }

    private var place: Int { UserRole.allCases.firstIndex(of: self) ?? 0 }
}

/// The administrator who speaks for the municipality.
public struct Lead: Sendable, Equatable, CustomStringConvertible {
    public let name: String
    public let role: Role

    /// - Throws: `.empty` when the name is blank.
    public init(name: String, role: Role) throws(IncidentError) {
        self.name = try name.orThrow("naam van de woordvoerder")
        self.role = role
    }

    /// "burgemeester De Graaf"
    public var description: String { "\(role.rawValue) \(name)" }
}

/// The office in which the lead speaks: burgemeester on public order and safety, wethouder on the content of care;
/// other offices (locoburgemeester, voorzitter veiligheidsregio) as the organisation names them.
public struct Role: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        let trimmed = rawValue.trimmingBlanks()
        self.rawValue = trimmed.isEmpty ? "burgemeester" : trimmed
    }

    public static let burgemeester = Role(rawValue: "burgemeester")
    public static let wethouder = Role(rawValue: "wethouder")

    public var description: String { rawValue }
}

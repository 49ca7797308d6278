/// The administrator who speaks for the municipality.
public struct Lead: Sendable, Equatable, CustomStringConvertible {
    /// Surname as the municipality writes it: "De Graaf". Never blank.
    public let name: String
    /// The office in which the lead speaks.
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
    /// The office as it stands in a sentence: "burgemeester".
    public let rawValue: String

    /// Blank becomes "burgemeester": who has the lead when nothing else was said.
    public init(rawValue: String) {
        let trimmed = rawValue.trimmingBlanks()
        let rest = trimmed.dropFirst()
        // "Burgemeester" is no other office than "burgemeester"; an abbreviation such as "CdK" stays as it is.
        let written = rest == rest.lowercased() ? trimmed.prefix(1).lowercased() + rest : trimmed
        self.rawValue = written.isEmpty ? "burgemeester" : written
    }

    /// Leads on public order and safety.
    public static let burgemeester = Role(rawValue: "burgemeester")
    /// Leads on the content of youth and care.
    public static let wethouder = Role(rawValue: "wethouder")

    /// The office as it stands in a sentence.
    public var description: String { rawValue }
}

/// A value that stands in a dossier file by its name, one of a few. People write those files by hand too: capitals, spaces
/// for hyphens and a bare number are read as meant, and what is none of them is refused with the names that there are.
public protocol NamedValue: RawRepresentable, CaseIterable, Codable, Sendable where RawValue == String {}

extension NamedValue {
    /// Reads the name; throws `DecodingError.dataCorrupted` that tells the names there are.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
        guard let value = Self(rawValue: written.lowercased().replacing(" ", with: "-")) else {
            let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "is ‘\(written)’; kies uit: \(names)")
        }
        self = value
    }
}

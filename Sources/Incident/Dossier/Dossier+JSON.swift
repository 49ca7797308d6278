import Foundation

extension Dossier {
    /// Reads a dossier file.
    ///
    /// - Throws: `.invalidDossier` with the place in the file and what is wrong there.
    public init(json: Data) throws(IncidentError) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom(Dossier.moment)
        do {
            self = try decoder.decode(Dossier.self, from: json)
        } catch let error as DecodingError {
            throw IncidentError(.invalidDossier, error.place)
        } catch {
            throw IncidentError(.invalidDossier, "geen leesbare JSON")
        }
    }

    /// The file's bytes: readable, moments in UTC, keys in a fixed order, so that two exports of one state are equal.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    @Sendable private static func moment(_ decoder: any Decoder) throws -> Date {
        let text = try decoder.singleValueContainer().decode(String.self)
        if let date = RFC3339.date(text) { return date }
        throw DecodingError.typeMismatch(Date.self, .init(codingPath: decoder.codingPath, debugDescription: text))
    }
}

extension DecodingError {
    fileprivate var place: String {
        switch self {
        case .keyNotFound(let key, let context): "\(context.path(key)) ontbreekt"
        case .valueNotFound(_, let context): "\(context.path()) is leeg"
        case .typeMismatch(let type, let context) where type == Date.self:
            "\(context.path()) is geen tijdstip zoals 2026-11-22T14:05:00+01:00"
        case .typeMismatch(_, let context): "\(context.path()) is van de verkeerde soort"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "geen leesbare JSON"
        case .dataCorrupted(let context) where context.debugDescription.hasPrefix("is ‘"):
            "\(context.path()) \(context.debugDescription)"
        case .dataCorrupted(let context): "\(context.path()) heeft een onbekende waarde"
        @unknown default: "onleesbaar"
        }
    }
}

extension DecodingError.Context {
    fileprivate func path(_ last: (any CodingKey)? = nil) -> String {
        (codingPath + [last].compactMap { $0 }).reduce(into: "") { path, key in
            if let index = key.intValue { path += "[\(index)]" } else { path += (path.isEmpty ? "" : ".") + key.stringValue }
        }
    }
}

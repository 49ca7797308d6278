import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// One call of an operation: its address and what was sent along, read with care.
struct APICall: Sendable {
    let site: Site
    let context: WebContext
    let query: [String: String]
    /// What was sent along; empty when the operation takes nothing.
    let body: [UInt8]
    /// Address of this call as the caller wrote it, for links in the answer.
    let address: String

    var newsroom: Newsroom { site.newsroom }
    /// Who does it, for logs.
    var who: String { context.visitor.name }
    /// Number of its account.
    var account: Int64? { context.account }

    /// The incident of the address; for whom it is hidden from it is not there.
    func incident() async throws -> Incident {
        let name = context.parameters.get("id") ?? ""
        guard let id = IncidentID(name), context.visitor.sees(id) else { throw Explanation.unknownIncident(String(name.prefix(80))) }
        return try await newsroom.incident(id)
    }

    /// The incident of the address, which must still be open.
    func openIncident() async throws -> Incident {
        let incident = try await incident()
        guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
        return incident
    }

    /// A number in the address.
    func number() throws -> Int64 {
        guard let number = context.parameters.get("number", as: Int64.self), number > 0 else { throw PageError.notFound }
        return number
    }

    /// A whole number in the query; nil when it is not there.
    func whole(_ name: String, _ range: ClosedRange<Int64>) throws -> Int64? {
        guard let text = query[name] else { return nil }
        guard let number = Int64(text), range.contains(number) else {
            throw Explanation(.badData, "De parameter \(name) is geen getal van \(range.lowerBound) tot \(range.upperBound).")
        }
        return number
    }

    /// How many at most.
    func limit() throws -> Int { Int(try whole("limit", 1...200) ?? 50) }

    /// What was sent along, as a value.
    func sent<Value: APIInput>(_ type: Value.Type) throws -> Value {
        let json: Any
        do { json = try JSONSerialization.jsonObject(with: Data(body), options: [.fragmentsAllowed]) } catch {
            throw APIProblem(.badRequest, "Dit is geen leesbare JSON.")
        }
        guard let object = json as? [String: Any] else { throw Explanation(.badData, "Stuur een object: {…}.") }
        if let odd = object.keys.sorted().first(where: { !Value.schema.members.all.contains($0) }) {
            throw Explanation(.badData, "Het veld \"\(odd.prefix(60))\" ken ik niet.")
        }
        if let empty = object.first(where: { $0.value is NSNull })?.key {
            throw Explanation(.badData, "Het veld \"\(empty.prefix(60))\" is null. Laat het weg als u het niet weet.")
        }
        do {
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .custom(APICall.moment)
            let value = try decoder.decode(Value.self, from: Data(body))
            try value.check()
            return value
        } catch let error as DecodingError {
            throw Explanation(.badData, error.words)
        }
    }

    @Sendable private static func moment(_ decoder: any Decoder) throws -> Date {
        let text = try decoder.singleValueContainer().decode(String.self)
        if let date = RFC3339.date(text) { return date }
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
    }
}

/// Something that a program sends us.
protocol APIInput: Decodable, Sendable {
    static var schema: Schema { get }
    /// Throws an explanation for a value that decodes and cannot be taken.
    func check() throws
}

/// A failure with a status of its own.
struct APIProblem: Error {
    let status: HTTPResponse.Status
    let detail: String

    init(_ status: HTTPResponse.Status, _ detail: String) {
        self.status = status
        self.detail = detail
    }
}

extension APIInput {
    /// One line that a person wrote; see ``Schema/line``.
    func line(_ text: String?, _ name: String) throws {
        guard let text else { return }
        let isClean = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard let first = text.first, !first.isWhitespace, isClean, text.unicodeScalars.count <= 2_000 else {
            throw Explanation(.badData, "Het veld \"\(name)\" is leeg, te lang, of begint met een spatie. Schrijf één regel tekst.")
        }
    }
}

extension DecodingError {
    fileprivate var words: String {
        switch self {
        case .keyNotFound(let key, _): "Het veld \"\(key.stringValue)\" ontbreekt."
        case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
            "Het veld \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" heeft een waarde die niet kan."
        @unknown default: "Dit kan niet worden gelezen."
        }
    }
}

import Crypto

/// How the entries of one incident's log hang together: each carries a seal, the SHA-256 of the seal before it and of the entry
/// itself. Who changes, removes or swaps an entry breaks every seal from there on.
///
/// The sealed text is a row of fields, each as `<length in bytes>:<UTF-8>,` and an absent one as `-,`: the name of this form, the
/// seal before (empty for the first), the incident, the moment in microseconds since 1970, who, action, subject, from, to, reason.
/// Lengths keep fields apart, so that no two entries have one text. The form has a name because it can never change: old seals
/// must be computable for ever.
enum LogChain {
    static let form = "eenmond-log-1"

    /// The seal of an entry, in lower-case hexadecimal.
    ///
    /// - Parameters:
    ///   - previous: the seal of the entry before; empty for the first.
    ///   - fields: incident, moment, who, action, subject, from, to, reason.
    static func seal(after previous: String, _ fields: [String?]) -> String {
        var hash = SHA256()
        for field in [form, previous] + fields { hash.update(data: bytes(of: field)) }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    private static func bytes(of field: String?) -> [UInt8] {
        guard let field else { return Array("-,".utf8) }
        return Array("\(field.utf8.count):\(field),".utf8)
    }
}

/// One row of the log as it lies in the database, with its seal. Read as plain text: what another hand wrote into a column must be
/// found out, and not stop the reading.
struct LogRow {
    /// Number in the table of all logs.
    let id: Int64
    /// The seal's place in the log of its incident, from 1; nil when the entry has no seal.
    let number: Int?
    /// The seal itself.
    let seal: String?
    let fields: [String?]

    static let columns = ["incident", "at", "who", "action", "subject", "from_value", "to_value", "reason"]

    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        number = try row["seal_number"]
        seal = try row["seal"]
        fields = LogRow.columns.map { row.value($0)?.plainText }
    }

    /// A row that carries its seal itself.
    init(sealedInPlace row: Row, log: String) {
        id = 0
        number = nil
        seal = row.value("hash")?.plainText
        fields = [log] + LogRow.columns.dropFirst().map { row.value($0)?.plainText }
    }

    var who: String { fields[2] ?? "" }
    var action: String { fields[3] ?? "" }
    var subject: String { fields[4] ?? "" }
}

extension SQLValue {
    fileprivate var plainText: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }
}

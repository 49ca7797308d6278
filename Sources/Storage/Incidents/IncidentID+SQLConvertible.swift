import Incident

extension IncidentID: SQLConvertible {
    var sqlValue: SQLValue { .text(rawValue) }
    static func from(_ value: SQLValue) -> IncidentID? { String.from(value).flatMap { IncidentID($0) } }
}

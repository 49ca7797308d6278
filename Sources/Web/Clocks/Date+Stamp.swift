import Foundation

extension Date {
    /// RFC 3339 in UTC, for `<time datetime>`.
    var stamp: String { formatted(.iso8601) }
}

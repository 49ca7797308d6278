import Foundation
import Newsroom

/// A CSV of moments and values.
enum SeriesFile {
    struct Point {
        /// As written.
        let timestamp: String
        let moment: Date
        let value: Double
    }

    static func read(_ file: InputFile) throws -> [Point] {
        var points: [Point] = []
        for (number, line) in try file.text().split(whereSeparator: \.isNewline).enumerated() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            let isHead = number == 0 && columns.count > 1 && Double(columns[1]) == nil
            if isHead { continue }
            guard columns.count >= 2, let value = Double(columns[1]), value.isFinite, value >= 0 else {
                throw bad(file, number, "hier hoort een tijd en een getal van 0 of meer, met een komma ertussen")
            }
            guard let moment = moment(columns[0]) else {
                throw bad(file, number, "\(columns[0]) is geen tijd zoals 2026-11-22 14:05:00 of 2026-11-22T14:05:00Z")
            }
            if let last = points.last, moment < last.moment { throw bad(file, number, "de tijden staan niet op volgorde") }
            points.append(Point(timestamp: columns[0], moment: moment, value: value))
        }
        return points
    }

    private static func bad(_ file: InputFile, _ number: Int, _ what: String) -> Explanation {
        Explanation(.badData, "\(file.path):\(number + 1): \(what). Herstel de regel en probeer het opnieuw.")
    }

    /// RFC 3339, or date and time with a blank and without a zone, which counts as UTC.
    private static func moment(_ text: String) -> Date? {
        if let exact = Moment.rfc3339(text) { return exact }
        let plain = text.replacing(" ", with: "T")
        return Moment.rfc3339(plain + "Z")
    }
}

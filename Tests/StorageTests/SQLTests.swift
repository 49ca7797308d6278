import Foundation
import Testing

@testable import Storage

@Suite struct SQLTests {
    @Test("Values are bound, never pasted")
    func binding() {
        let name = "x'; DROP TABLE item; --"
        let channel: String? = nil
        let statement: SQL = "SELECT * FROM draft WHERE text = \(name) AND id > \(7) AND channel = \(channel)"
        #expect(statement.text { _ in "?" } == "SELECT * FROM draft WHERE text = ? AND id > ? AND channel = ?")
        #expect(statement.text { "$\($0)" } == "SELECT * FROM draft WHERE text = $1 AND id > $2 AND channel = $3")
        #expect(statement.values == [.text(name), .integer(7), .null])
    }

    @Test("A fragment brings its values along, in the order of the text")
    func fragments() {
        let condition: SQL = "b = \("two")"
        let statement: SQL = "a = \(1) AND \(sql: condition) AND \(raw: "c") = \(3.5)"
        #expect(statement.text { "$\($0)" } == "a = $1 AND b = $2 AND c = $3")
        #expect(statement.values == [.integer(1), .text("two"), .real(3.5)])
    }

    @Test("A list is bound value by value; an empty one equals nothing")
    func lists() {
        let some: SQL = "x IN (\([1, 2, 3]))"
        #expect(some.text { _ in "?" } == "x IN (?, ?, ?)")
        let none: SQL = "x IN (\([String]()))"
        #expect(none.text { _ in "?" } == "x IN (NULL)")
        #expect(none.values.isEmpty)
    }

    @Test("A moment in whole microseconds comes back exactly", arguments: 1...20)
    func moments(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        for _ in 0..<500 {
            // From 1900 to 2100.
            let microseconds = Int64.random(in: -2_208_988_800_000_000...4_102_444_800_000_000, using: &generator)
            let date = Date(microseconds: microseconds)
            #expect(date.microseconds == microseconds)
            #expect(Date.from(date.sqlValue) == date)
        }
    }

    @Test("Moments beyond all calendars are stored as something", arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300])
    func wildMoments(seconds: Double) {
        let date = Date(timeIntervalSinceReferenceDate: seconds)
        #expect(date.asStored.microseconds == date.microseconds)
    }

    @Test("The order of moments is the order of their numbers")
    func order() {
        let dates = [Date.distantPast, minutes(-1), start, minutes(1), .distantFuture]
        #expect(dates.map(\.microseconds) == dates.map(\.microseconds).sorted())
    }

    @Test("A column of another type, or none, is an error that names it")
    func typedColumns() throws {
        let row = Row(columns: Row.Columns(["title", "gone"]), values: [.text("Brand"), .null])
        let title: String = try row["title"]
        let gone: String? = try row["gone"]
        #expect(title == "Brand" && gone == nil)
        #expect(throws: StorageError(.damaged, "column title holds text(\"Brand\")")) { try row["title"] as Int }
        #expect(throws: StorageError.self) { try row["gone"] as String }
        #expect(throws: StorageError(.damaged, "column place is missing")) { try row["place"] as String? }
    }
}

import Foundation
import Incident
import Testing

@Suite("Moments in files")
struct RFC3339Tests {
    @Test(
        "one moment in many spellings",
        arguments: [
            "2026-11-22T13:05:00Z", "2026-11-22T14:05:00+01:00", "2026-11-22T12:35:00-00:30", "2026-11-22t13:05:00z",
            "2026-11-22 13:05:00Z", "2026-11-22T13:05:00.0Z", "2026-11-22T13:05:00.000000000+00:00", "2026-11-23T03:05:00+14:00",
            "2026-11-22T13:04:60Z",
        ])
    func spellings(_ text: String) {
        #expect(RFC3339.date(text) == Sample.start)
    }

    @Test("a fraction of a second counts", arguments: [("0.5", 0.5), ("0.25", 0.25), ("0.123", 0.123), ("0.999999", 0.999999)])
    func fraction(_ written: String, _ seconds: Double) throws {
        let date = try #require(RFC3339.date("2026-11-22T13:05:0\(written)Z"))
        #expect(abs(date.timeIntervalSince(Sample.start) - seconds) < 0.000_001)
    }

    @Test(
        "days far away, leap days and turns of the year",
        arguments: [
            ("1970-01-01T00:00:00Z", 0.0), ("1969-12-31T23:59:59Z", -1), ("2000-02-29T00:00:00Z", 951_782_400),
            ("2028-02-29T12:00:00Z", 1_835_438_400), ("2026-12-31T23:59:59Z", 1_798_761_599), ("2100-03-01T00:00:00Z", 4_107_542_400),
        ])
    func calendar(_ text: String, _ seconds: Double) {
        #expect(RFC3339.date(text)?.timeIntervalSince1970 == seconds)
        #expect(RFC3339.text(Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "gisteren", "2026-11-22", "2026-11-22T13:05Z", "2026-11-22T13:05:00", "2026-11-22T13:05:00Z ", " 2026-11-22T13:05:00Z",
            "2026-02-29T12:00:00Z", "2100-02-29T12:00:00Z", "2026-04-31T12:00:00Z", "2026-13-01T12:00:00Z", "2026-00-10T12:00:00Z",
            "2026-11-00T12:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T12:60:00Z", "2026-11-22T12:00:61Z", "2026-11-22T12:00:00.Z",
            "2026-11-22T12:00:00+1:00", "2026-11-22T12:00:00+0100", "2026-11-22T12:00:00+24:00", "26-11-22T12:00:00Z",
            "2026-11-22T12:00:00Zondag", "٢٠٢٦-11-22T12:00:00Z",
        ])
    func refused(_ text: String) {
        #expect(RFC3339.date(text) == nil)
    }
}

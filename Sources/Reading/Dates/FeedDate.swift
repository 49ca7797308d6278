import Foundation

/// Dates as feeds write them: RFC 822, RFC 3339 and other ISO 8601, W3CDTF, asctime, and the same with Dutch names.
///
/// A weekday is not looked at: it is often wrong, and never needed. Without a zone a time is UTC, as RFC 822 readers have
/// it, except in a date with Dutch names: that is Dutch time.
public enum FeedDate {
    /// The moment that a text means; nil when it is no date.
    public static func parse(_ text: String) -> Date? {
        var text = text
        return text.withUTF8 { seconds($0) }.map { Date(timeIntervalSince1970: Double($0)) }
    }

    /// The moment in seconds since 1970 that UTF-8 bytes mean.
    static func seconds(_ bytes: ByteView) -> Int? {
        let text = bytes.trimmed
        guard text.count >= 4, text.count <= 100 else { return nil }
        if let quick = RFC3339.seconds(text) ?? RFC822.seconds(text) { return quick }
        var reading = DateReading(DateTokens(text).all)
        return reading.seconds(compact: text)
    }
}

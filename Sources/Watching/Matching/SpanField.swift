/// Where a span lies.
public enum SpanField: String, Sendable, Codable, CaseIterable {
    case title
    case text
}

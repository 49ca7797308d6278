/// What a fact is about.
public enum FactTopic: String, CaseIterable, Codable, Sendable {
    case what, `where`, when, victims, cause, measure, criminal, other
}

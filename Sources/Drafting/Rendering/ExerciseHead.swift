import Incident

/// Puts OEFENING at the head of every text of an exercise. Not left to templates or writers: none may forget it.
public enum ExerciseHead {
    /// The mark of a social post.
    static let post = "OEFENING - "

    /// Whether a text has the mark at its head: in the first line that holds anything.
    public static func isMarked(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }?.contains("OEFENING") ?? false
    }

    /// The text with the mark, when it belongs to an exercise and a person took the mark away.
    public static func ensured(on text: String, kind: MessageKind, _ incident: Incident) -> String {
        isMarked(text) ? text : put(on: text, kind: kind, incident)
    }

    static func put(on text: String, kind: MessageKind, _ incident: Incident) -> String {
        guard incident.exercise else { return text }
        switch kind {
        case .socialbericht: return post + text
        case .statement: return "OEFENING. Dit is een oefening.\n\n\(text)"
        default: return "**OEFENING – dit bericht hoort bij een oefening. Dit is niet echt gebeurd.**\n\n\(text)"
        }
    }
}

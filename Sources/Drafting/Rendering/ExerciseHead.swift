import Incident

/// Puts OEFENING at the head of every text of an exercise. Not left to templates: none may forget it.
enum ExerciseHead {
    /// The mark of a social post.
    static let post = "OEFENING - "

    static func put(on text: String, kind: MessageKind, _ incident: Incident) -> String {
        guard incident.exercise else { return text }
        switch kind {
        case .socialbericht: return post + text
        case .statement: return "OEFENING. Dit is een oefening.\n\n\(text)"
        default: return "**OEFENING – dit bericht hoort bij een oefening. Dit is niet echt gebeurd.**\n\n\(text)"
        }
    }
}

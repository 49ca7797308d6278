/// Which words a text must hold for a query to be possible: what a word index can look up. Never stricter than the query, so that no answer is
/// lost; the matcher decides.
public indirect enum CandidateExpression: Sendable, Equatable {
    /// A folded word, as the tokenizer gives it.
    case word(String)
    /// A word that begins so.
    case prefix(String)
    case all([CandidateExpression])
    case any([CandidateExpression])
    /// Says nothing: any text may answer.
    case everything
    /// No text can answer.
    case nothing

    /// The same with what says nothing taken out.
    var simplified: CandidateExpression {
        switch self {
        case .all(let parts):
            let kept = parts.map(\.simplified).filter { $0 != .everything }
            if kept.contains(.nothing) { return .nothing }
            return kept.isEmpty ? .everything : kept.count == 1 ? kept[0] : .all(kept)
        case .any(let parts):
            let kept = parts.map(\.simplified).filter { $0 != .nothing }
            if kept.contains(.everything) { return .everything }
            return kept.isEmpty ? .nothing : kept.count == 1 ? kept[0] : .any(kept)
        default: return self
        }
    }
}

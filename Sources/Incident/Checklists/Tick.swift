import Foundation

/// An item of a checklist that somebody ticked, or took the tick from.
public struct Tick: Sendable, Equatable, Codable {
    /// The item, as `Scenarios/checklists.yml` names it.
    public let item: String
    /// When.
    public let at: Date
    /// Who.
    public let by: String
    /// False when the tick was taken away again.
    public let isDone: Bool
    /// What was done or found; nil when nothing was noted.
    public let note: String?

    /// A tick as it was given.
    public init(item: String, at: Date, by: String, isDone: Bool = true, note: String? = nil) {
        self.item = item
        self.at = at
        self.by = by
        self.isDone = isDone
        self.note = note
    }
}

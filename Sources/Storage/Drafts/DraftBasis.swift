import Drafting
import Editing
import Foundation

/// What a version of a message was made from: the text that Eenmond proposed, and what that stood on. With it, a later change of
/// facts can be offered sentence by sentence.
public struct DraftBasis: Sendable, Equatable, Codable {
    /// The text as the template gave it.
    public let text: String
    /// The moment that it speaks of as now.
    public let at: Date
    /// First message, update, correction or closing.
    public let moment: MessageMoment
    /// What it was made for besides the incident.
    public let options: DraftOptions
    /// The facts, the lead and the story as they were.
    public let ground: MessageGround

    /// A basis.
    public init(text: String, at: Date, moment: MessageMoment, options: DraftOptions, ground: MessageGround) {
        self.text = text
        self.at = at
        self.moment = moment
        self.options = options
        self.ground = ground
    }
}

/// How a version came to be.
public enum DraftOrigin: String, Sendable, Codable, CaseIterable, SQLConvertible {
    /// From the template, as it was.
    case made
    /// A person wrote it.
    case edited
    /// A person took over words that were offered, or brought two texts together.
    case merged
}

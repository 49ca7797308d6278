import Foundation
import Incident

/// What a draft is made for besides the incident itself.
public struct DraftOptions: Sendable, Equatable, Codable {
    /// Which message in the row; nil lets the version and the incident tell.
    public var moment: MessageMoment?
    /// 1 for the first text of its kind on this incident.
    public var version: Int
    /// Not to be published before; nil for at once.
    public var embargo: Date?
    /// Values for the paper's head: `van`, `aan`, `zaaknummer`, `portefeuillehouder`, `onderwerp`, `openbaarheid`.
    public var values: [String: String]
    /// Whose facts it holds, when that is to be fewer than its kind allows; nil for all that the kind allows. More is refused.
    public var audience: Audience?
    /// The last message of this kind that went out, or was approved; nil when there is none, or when nobody knows.
    public var earlier: ToldBefore?

    /// Options; without arguments those of a first message.
    public init(
        moment: MessageMoment? = nil, version: Int = 1, embargo: Date? = nil, values: [String: String] = [:], audience: Audience? = nil,
        earlier: ToldBefore? = nil
    ) {
        self.moment = moment
        self.version = version
        self.embargo = embargo
        self.values = values
        self.audience = audience
        self.earlier = earlier
    }

    /// The last message when the incident is closed, the first for version 1, else an update.
    public func moment(for incident: Incident) -> MessageMoment {
        if let moment { return moment }
        guard incident.isOpen else { return .afsluiting }
        return version > 1 ? .update : .eerste
    }
}

import Foundation
import Incident

/// The set of messages that goes out first, all from one incident file, so that none says something else.
public struct FirstMessages: Sendable {
    /// In the order in which they go out: own staff and those concerned, then the raad, then media and public
    /// (Handreiking Twente 2015, annex 5: those concerned first).
    public let drafts: [Draft]
    /// Messages that could not be made, because their template is broken.
    public let failures: [TemplateError]

    /// The order of the set; social posts follow for each channel.
    static let order: [MessageKind] = [
        .internBericht, .bewonersbrief, .raadsinformatiebrief, .instructie, .statement, .persbericht, .webbericht, .vraagEnAntwoord,
    ]
}

extension Drafter {
    /// The whole first set. A broken template leaves out its own message only.
    ///
    /// - Parameters:
    ///   - channels: for which to make posts; nil for every channel that is known.
    ///   - own: what differs for one message of the set, such as its version.
    public func firstMessages(
        _ incident: Incident, channels: [Channel]? = nil, now: Date, options: DraftOptions = DraftOptions(),
        own: (MessageKind, Channel?, inout DraftOptions) -> Void = { _, _, _ in }
    ) -> FirstMessages {
        let posts = channels ?? templates.channels.all.map(\.channel)
        let wanted = FirstMessages.order.map { ($0, Channel?.none) } + posts.map { (MessageKind.socialbericht, Channel?.some($0)) }
        var drafts: [Draft] = []
        var failures: [TemplateError] = []
        for (kind, channel) in wanted {
            var options = options
            own(kind, channel, &options)
            do {
                drafts.append(try draft(kind, incident, channel: channel, now: now, options: options))
            } catch  where !failures.contains(error) {
                failures.append(error)
            } catch {
                continue
            }
        }
        return FirstMessages(drafts: drafts, failures: failures)
    }
}

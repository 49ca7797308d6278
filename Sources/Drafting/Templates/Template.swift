import Foundation
import Incident
import Mustache

/// A template that was checked and can be used.
public struct Template: Sendable {
    /// Name of the file without folder and `.md`; a file of the same name in a later folder replaces it.
    public let name: String
    /// Path of the file.
    public let file: String
    /// What it makes.
    public let kind: MessageKind
    /// Its head.
    public let matter: FrontMatter
    /// The whole file, with its head.
    public let text: String
    /// The text of the shipped template that a municipality's file replaces; nil when nothing is replaced.
    public let shippedText: String?

    /// Every placeholder and part that it holds, also by way of parts.
    let names: Set<String>
    let compiled: MustacheTemplate
    let sender: MustacheTemplate

    /// Whose facts it may hold: the kind's, or fewer when the head says so.
    public var audience: Audience { matter.audience ?? kind.audience }

    /// How well it suits: nil when it is for something else; more for each thing that it was written for.
    func suits(channel: Channel?, moment: MessageMoment, scenario: String?) -> Int? {
        var score = 0
        if !matter.channels.isEmpty {
            guard let channel, matter.channels.contains(channel) else { return nil }
            score += 4
        }
        if !matter.moments.isEmpty {
            guard matter.moments.contains(moment) else { return nil }
            score += 2
        }
        if !matter.scenarios.isEmpty {
            guard let scenario, matter.scenarios.contains(scenario) else { return nil }
            score += 1
        }
        return score
    }
}

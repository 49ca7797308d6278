import DutchText
import Foundation
import Newsroom
import Storage

extension FeedRow {
    init(_ feed: Feed, at now: Date) {
        self.init(
            title: feed.title ?? feed.url, url: feed.url,
            group: feed.groupPath.isEmpty ? Words.noGroup : feed.groupPath.joined(separator: " / "),
            health: Words.health(feed.health), isTroubled: feed.trouble != nil || feed.health == .gone,
            trouble: feed.trouble.map(Explanation.withoutCommands),
            lastSeen: feed.state.lastSuccess.map { DutchMoment($0).short(at: now) })
    }
}

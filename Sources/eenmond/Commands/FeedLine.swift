import Foundation
import Newsroom
import Storage

/// One feed in machine output.
struct FeedLine: Encodable {
    let id: Int64
    let url: String
    let title: String?
    let group: String
    let health: FeedHealth
    let lastSuccess: Date?
    let lastAttempt: Date?
    let nextPoll: Date?
    let lastStatus: Int?
    let lastError: String?

    init(_ feed: Feed) {
        id = feed.id
        url = feed.url
        title = feed.title
        group = feed.groupPath.joined(separator: "/")
        health = feed.health
        lastSuccess = feed.state.lastSuccess
        lastAttempt = feed.state.lastAttempt
        nextPoll = feed.state.isGone ? nil : feed.state.nextPoll
        lastStatus = feed.state.lastStatus
        lastError = feed.trouble
    }
}

import DutchText
import Foundation
import Newsroom
import Storage

/// One feed with the word for its health, and what to know of it.
struct FeedRow {
    let title: String
    let url: String
    /// One word.
    let health: String
    let isTroubled: Bool
    /// What is wrong, in a sentence.
    let trouble: String?
    /// What was lost, or what to beware of, though it can be read.
    let notes: [String]
    /// "14.05 uur"
    let lastSeen: String?
    /// "om 14.20 uur"
    let nextPoll: String?
    /// "ongeveer 12 per dag"
    let pace: String?
    /// "gemiddeld 4 minuten na publicatie gevonden"
    let lag: String?
    let remarks: [String]
    /// "Wordt elke minuut gelezen voor een lopend incident."
    let isFollowedLive: Bool
    let href: String
    /// The icon of its site, from our own address.
    let icon: String
    let removeAction: String

    init(_ report: FeedReport, at now: Date) {
        let (feed, state) = (report.feed, report.feed.state)
        title = feed.title ?? feed.url
        url = feed.url
        health = Words.health(report.health)
        trouble = feed.trouble.map(Explanation.withoutCommands)
        notes = [feed.warning, feed.notice].compactMap { $0 }.map { Words.sentence(Explanation.withoutCommands($0)) }
        isTroubled = feed.trouble != nil || report.health == .gone
        lastSeen = state.lastSuccess.map { DutchMoment($0).short(at: now) }
        nextPoll = state.isGone ? nil : DutchMoment(max(state.nextPoll, now)).short(at: now)
        pace = state.itemsPerDay.map { Words.pace($0) }
        lag = state.lagSeconds.map { Words.lag($0) }
        remarks = report.remarks.map(Explanation.withoutCommands)
        isFollowedLive = !report.followedFor.isEmpty
        icon = "/iconen/\(feed.id)"
        href = "/bronnen/\(feed.id)"
        removeAction = "/bronnen/\(feed.id)/weg"
    }
}

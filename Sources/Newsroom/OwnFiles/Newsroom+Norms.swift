import Foundation
import Storage

/// A number that the organisation sets on a page.
public enum Norm: String, CaseIterable, Sendable {
    /// Minutes from the signal to the first message.
    case firstMessage = "firstMessageWithinMinutes"
    /// Minutes between updates.
    case update = "updateEveryMinutes"
    /// Seconds between polls when nothing goes on.
    case poll = "pollIntervalSeconds"
    /// Seconds between polls for a live incident.
    case incidentPoll = "incidentPollIntervalSeconds"
    /// Days after which news that no incident has to do with loses its words; 0 keeps everything.
    case keepNews = "keepNewsDays"

    /// What it may be.
    public var range: ClosedRange<Int> {
        switch self {
        case .firstMessage, .update: 5...1_440
        case .poll: 60...86_400
        case .incidentPoll: 30...3_600
        case .keepNews: 90...3_650
        }
    }

    /// Whether a number is one that it may be.
    public func accepts(_ number: Int) -> Bool { range.contains(number) || (self == .keepNews && number == 0) }

    /// What it is now.
    public func value(in configuration: Configuration) -> Int {
        switch self {
        case .firstMessage: Int(configuration.firstMessageWithin.components.seconds / 60)
        case .update: Int(configuration.updateEvery.components.seconds / 60)
        case .poll: Int(configuration.pollInterval.components.seconds)
        case .incidentPoll: Int(configuration.incidentPollInterval.components.seconds)
        case .keepNews: configuration.keepNewsDays ?? 0
        }
    }

    fileprivate func set(_ number: Int, in configuration: inout Configuration) {
        switch self {
        case .firstMessage: configuration.firstMessageWithin = .seconds(number * 60)
        case .update: configuration.updateEvery = .seconds(number * 60)
        case .poll: configuration.pollInterval = .seconds(number)
        case .incidentPoll: configuration.incidentPollInterval = .seconds(number)
        case .keepNews: configuration.keepNewsDays = number == 0 ? nil : number
        }
    }
}

extension Newsroom {
    /// Sets norms, in `configuration.yml` and at once in this newsroom; other lines of the file stay as they are.
    public func setNorms(_ values: [Norm: Int], by who: String) async throws {
        var settings = configuration
        let changed = values.filter { $0.key.value(in: settings) != $0.value }
        guard !changed.isEmpty else { return }
        for (norm, value) in changed where !norm.accepts(value) {
            throw Explanation(.badData, "\(norm.rawValue): kies een getal van \(norm.range.lowerBound) tot \(norm.range.upperBound).")
        }
        let file = dataFolder.appending(path: "configuration.yml")
        var lines = (Newsroom.text(file) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (norm, value) in changed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let line = "\(norm.rawValue): \(value)"
            if let place = lines.firstIndex(where: { $0.hasPrefix(norm.rawValue + ":") }) {
                lines[place] = line
            } else {
                lines.insert(line, at: lines.last?.isEmpty == true ? lines.count - 1 : lines.count)
            }
        }
        let text = lines.joined(separator: "\n")
        // What cannot be read back must not be written: the next start would fail on it.
        _ = try Configuration.parse(text, file: file.path)
        try OwnFiles.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8), to: file)
        for (norm, value) in changed {
            let before = norm.value(in: settings)
            norm.set(value, in: &settings)
            try await store.accountLog.write(
                AccountLogEntry(
                    at: clock.now, who: who, action: .settingChanged, subject: norm.rawValue, from: "\(before)", to: "\(value)"))
        }
        let before = configuration
        take(settings)
        try await store.feeds.rescale(from: Norm.poll.value(in: before), to: Norm.poll.value(in: settings))
    }

    /// Takes the words of old news away that no incident has to do with, when the organisation wants that; what remains is that it was
    /// there. Some thousand at a time, so that nobody waits.
    ///
    /// - Returns: how many items lost their words.
    @discardableResult
    public func forgetOldNews() async throws -> Int {
        guard let days = configuration.keepNewsDays else { return 0 }
        return try await store.items.forget(publishedBefore: clock.now.addingTimeInterval(-Double(days) * 86_400), limit: 2_000)
    }
}

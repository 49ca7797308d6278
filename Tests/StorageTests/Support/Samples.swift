import Foundation
import Incident
import Storage

/// Sunday 22 November 2026, 14.05 in Amsterdam, and microseconds that a double would blur.
let start = Date(timeIntervalSinceReferenceDate: 817_045_500.123457)

func minutes(_ count: Double) -> Date { start.addingTimeInterval(count * 60) }

func opening(_ title: String = "Steekpartij Marktplein", exercise: Bool = false) throws -> Opening {
    Opening(
        title: title, municipality: "Waterrijk", place: "Marktplein", lead: try Lead(name: "De Graaf", role: .burgemeester),
        victims: .yes, criminalStage: .interviews, phase: .onrust, scenario: "ernstig-geweldsincident", startedAt: minutes(-20),
        signalledAt: minutes(-7), exercise: exercise)
}

func article(
    _ key: String, title: String = "Steekpartij in Waterrijk", text: String = "De politie doet onderzoek.", published: Date = start
) -> IncomingItem {
    IncomingItem(
        key: key, title: title, text: text, html: "<p>\(text)</p>", link: "https://omroepwaterrijk.example/\(key)",
        source: "Omroep Waterrijk", site: "omroepwaterrijk.example", language: "nl", published: published, discovered: start)
}

/// A matcher that finds the words of a query as they stand; what it says of the places is how often each stands there.
@Sendable func plainMatcher(_ watches: [Watch]) -> ItemMatcher {
    { item in
        watches.compactMap { watch in
            let count = (item.title + " " + item.text).lowercased().components(separatedBy: watch.query.lowercased()).count - 1
            return count > 0 ? ItemMatch(watch: watch.id, spans: "[\(count)]") : nil
        }
    }
}

import Foundation
import Hummingbird
import Storage
import Watching

/// Which texts of an incident a page shows, as its address says it.
struct MediaFilter: Equatable {
    /// What people made of a text.
    enum Shown: String, CaseIterable {
        case open, nieuw, erbij, weg, alles
    }

    var shown = Shown.open
    var watch: Int64?
    var label: ItemLabel?
    var source: String?
    var line: Int64?
    var assignedTo: String?
    /// Story lines instead of texts.
    var byLine = false
    /// How many story lines stood on the pages before.
    var linesBefore = 0

    init(_ request: Request) {
        let query = request.query
        let value = { (name: String) in query[name].isEmpty ? nil : query[name] }
        shown = value("tonen").flatMap(Shown.init) ?? .open
        watch = value("zoekvraag").flatMap { Int64($0) }
        label = value("label").flatMap(ItemLabel.init)
        source = value("bron")
        line = value("lijn").flatMap { Int64($0) }
        assignedTo = value("voor")
        byLine = value("orde") == "lijn"
        linesBefore = byLine ? max(value("vanaf").flatMap { Int($0) } ?? 0, 0) : 0
    }

    /// The filter for the newsroom.
    var finding: FoldedHitFilter {
        let states: Set<HitState>? =
            switch shown {
            case .open: [.new, .accepted]
            case .nieuw: [.new]
            case .erbij: [.accepted]
            case .weg: [.dismissed]
            case .alles: nil
            }
        return FoldedHitFilter(states: states, watch: watch, line: line, label: label, source: source, assignedTo: assignedTo)
    }

    /// Whether nothing is left out but what was dismissed.
    var isPlain: Bool { shown == .open && watch == nil && label == nil && source == nil && line == nil && assignedTo == nil && !byLine }

    /// `?tonen=nieuw&bron=Omroep`; empty for the plain page.
    var query: String {
        let parts: [(String, String?)] = [
            ("tonen", shown == .open ? nil : shown.rawValue), ("zoekvraag", watch.map(String.init)), ("label", label?.rawValue),
            ("bron", source), ("lijn", line.map(String.init)), ("voor", assignedTo), ("orde", byLine ? "lijn" : nil),
        ]
        let filled = parts.compactMap { name, value in value.map { "\(name)=\($0.forAddress)" } }
        return filled.isEmpty ? "" : "?" + filled.joined(separator: "&")
    }
}

extension String {
    /// With escapes for every sign that means something in an address.
    var forAddress: String { addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}

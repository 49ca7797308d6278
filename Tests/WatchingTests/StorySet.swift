import Foundation
import Watching

/// Labelled items: which are one text and which are one story. Columns: id, story, text, minute, source, title, text. The unseen part
/// was not looked at while the parameters were chosen.
struct StorySet {
    struct Item {
        let story: String
        let copy: String
        let item: StoryItem
    }

    let items: [Item]

    init(_ part: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labelled/\(part)-stories.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        items = lines.enumerated().map { number, line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let published = Date(timeIntervalSince1970: 1_795_000_000 + (Double(columns[3]) ?? 0) * 60)
            return Item(
                story: columns[1], copy: columns[2],
                item: StoryItem(
                    id: Int64(number + 1), title: columns[5], text: columns[6].replacing("\\n", with: "\n"), published: published))
        }
    }
}

/// B-cubed precision, recall and F1 of a grouping (Bagga and Baldwin 1998): for each item the share of its group that belongs with it, and
/// the share of what belongs with it that is in its group.
struct BCubed {
    let precision: Double
    let recall: Double
    var f1: Double { 2 * precision * recall / (precision + recall) }

    init<Label: Hashable, Group: Hashable>(_ pairs: [(label: Label, group: Group)]) {
        var precision = 0.0
        var recall = 0.0
        for pair in pairs {
            let group = pairs.filter { $0.group == pair.group }
            let label = pairs.filter { $0.label == pair.label }
            let both = Double(group.count { $0.label == pair.label })
            precision += both / Double(group.count)
            recall += both / Double(label.count)
        }
        self.precision = precision / Double(pairs.count)
        self.recall = recall / Double(pairs.count)
    }

    var line: String {
        func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)%" }
        return "B-cubed precision \(percent(precision)) recall \(percent(recall)) F1 \(percent(f1))"
    }
}

/// Right, wrong and missed hits.
struct Score {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var missed = 0

    mutating func count(hit: Bool, wanted: Bool) {
        if hit && wanted { right += 1 }
        if hit && !wanted { wrong += 1 }
        if !hit && wanted { missed += 1 }
    }

    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    var line: String {
        func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)%" }
        return
            "precision \(percent(precision)) recall \(percent(recall)) F1 \(percent(f1)) (right \(right), wrong \(wrong), missed \(missed))"
    }
}

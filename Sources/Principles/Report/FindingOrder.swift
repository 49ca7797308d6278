/// Brings findings into the order of the text and says each thing once.
enum FindingOrder {
    /// Of two findings of one principle that overlap, the longer stays; "wellicht" is jargon and speculation, and speculation wins.
    static func settled(_ findings: [Finding]) -> [Finding] {
        let sorted = findings.sorted {
            ($0.start, -$0.end, $1.severity.rawValue, $0.rule) < ($1.start, -$1.end, $0.severity.rawValue, $1.rule)
        }
        var kept: [Finding] = []
        /// The last finding kept, a principle and whether it is about a whole sentence.
        var open: [String: Finding] = [:]
        for finding in sorted {
            let track = finding.track
            if let before = open[track], before.end > finding.start { continue }
            open[track] = finding
            kept.append(finding)
        }
        let speculation = kept.filter { $0.principle == .geenSpeculatie }
        return kept.filter { finding in
            finding.track != Principle.geenJargon.rawValue || !isInside(finding, speculation)
        }
    }

    /// Both lists are in the order of the text; speculation findings are few and do not overlap within a track.
    private static func isInside(_ finding: Finding, _ others: [Finding]) -> Bool {
        var low = 0
        var high = others.count
        while low < high {
            let middle = (low + high) / 2
            if others[middle].end <= finding.start { low = middle + 1 } else { high = middle }
        }
        return low < others.count && others[low].start < finding.end && others[low].end - others[low].start <= 40
    }
}

extension Finding {
    /// Findings on one track exclude each other where they overlap. Long stretches (a sentence, a followed fact) do not hide the words in them.
    fileprivate var track: String {
        switch rule {
        case "geen-jargon/lange-zin", "geen-speculatie/onbevestigd-feit", "geen-speculatie/weerlegd-feit", "privacy/besloten-feit": rule
        default: principle.rawValue
        }
    }
}

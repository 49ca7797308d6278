import DutchText
import Foundation
import Incident
import Storage

/// A log for the evaluation and for the archive.
public struct LogExport: Sendable {
    private let incident: Incident
    private let entries: [SealedLogEntry]

    /// The log of one incident, oldest entry first.
    public init(of incident: Incident, _ entries: [SealedLogEntry]) {
        self.incident = incident
        self.entries = entries
    }

    /// RFC 4180: a head, then a line for each entry. Times in RFC 3339.
    public var csv: String {
        let head = ["number", "at", "who", "action", "subject", "from", "to", "reason", "seal"]
        let rows = entries.map { line in
            let entry = line.entry
            return [
                String(line.number), RFC3339.text(entry.at), entry.who, entry.action.rawValue, entry.subject, entry.from ?? "",
                entry.to ?? "", entry.reason ?? "", line.seal ?? "",
            ]
        }
        return ([head] + rows).map { $0.map(LogExport.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A table for people, with what the log belongs to above it and the last seal below.
    public func markdown(at now: Date) -> String {
        var lines = [
            "# Logboek \(incident.title)" + (incident.exercise ? " (OEFENING)" : ""), "",
            "\(incident.place), gemeente \(incident.municipality). Uitgevoerd op \(DutchMoment(now).full).", "",
            "| nr | tijdstip | wie | wat | waarover | van | naar | reden |", "|---|---|---|---|---|---|---|---|",
        ]
        for line in entries {
            let entry = line.entry
            let cells = [
                String(line.number), DutchMoment(entry.at).full, entry.who, entry.action.words, entry.subject, entry.fromWords ?? "",
                entry.toWords ?? "", entry.reason ?? "",
            ]
            lines.append("| \(cells.map(LogExport.tableCell).joined(separator: " | ")) |")
        }
        if let seal = entries.last?.seal { lines += ["", "Zegel van de laatste regel: `\(seal)`"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text that begins like a formula gets an apostrophe: a spreadsheet would run it.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }

    private static func tableCell(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 }).replacing("|", with: "\\|")
    }
}

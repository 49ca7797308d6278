import Foundation

/// What this process holds in memory, as Linux tells it.
enum Memory {
    static var residentMB: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = Int(line.split(whereSeparator: \.isWhitespace)[1])
        else { return 0 }
        return kilobytes / 1024
    }
}

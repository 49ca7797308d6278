import Foundation

/// What is remembered for a while, and never more than so many: the first to end makes room.
struct ShortMemory<Value: Sendable>: Sendable {
    private var entries: [String: (value: Value, until: Date)] = [:]
    let most: Int

    init(most: Int) { self.most = most }

    mutating func keep(_ value: Value, under key: String, until: Date, at now: Date) {
        if entries.count >= most { entries = entries.filter { $0.value.until > now } }
        if entries.count >= most, let first = entries.min(by: { $0.value.until < $1.value.until }) { entries[first.key] = nil }
        entries[key] = (value, until)
    }

    func find(_ key: String, at now: Date) -> Value? {
        guard let entry = entries[key], entry.until > now else { return nil }
        return entry.value
    }

    /// What is taken is gone, whether it was over or not.
    mutating func take(_ key: String, at now: Date) -> Value? {
        guard let entry = entries.removeValue(forKey: key), entry.until > now else { return nil }
        return entry.value
    }
}

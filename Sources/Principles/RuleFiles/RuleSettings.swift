/// Numbers, words and lists that rule files give to a rule written in code.
struct RuleSettings: Sendable {
    let values: [String: String]
    let lists: [String: [String]]

    func number(_ key: String, default usual: Int) throws(PatternError) -> Int {
        guard let raw = values[key] else { return usual }
        guard let number = Int(raw), number >= 0 else { throw PatternError("bij ‘\(key)’ hoort een getal te staan") }
        return number
    }

    func fraction(_ key: String, default usual: Double) throws(PatternError) -> Double {
        guard let raw = values[key] else { return usual }
        guard let number = Double(raw), (0...1).contains(number) else {
            throw PatternError("bij ‘\(key)’ hoort een getal van 0 tot 1 te staan")
        }
        return number
    }

    /// The words of a list, folded; empty when no file gives it.
    func list(_ name: String) -> Set<String> { Set(lists[name] ?? []) }
}

extension Int {
    /// "1 feed", "2 feeds".
    func counting(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}

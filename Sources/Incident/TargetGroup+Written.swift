extension TargetGroup {
    /// Reads "Ouders: brief, bijeenkomst": a group, and how it is told.
    public init(written text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingBlanks() }
        let channels = parts.dropFirst().flatMap { $0.split(separator: ",").map { String($0).trimmingBlanks() } }
        self.init(name: parts.first ?? text, channels: channels.filter { !$0.isEmpty })
    }

    /// "Ouders: brief, bijeenkomst", as it is read.
    public var written: String { channels.isEmpty ? name : "\(name): \(channels.joined(separator: ", "))" }
}

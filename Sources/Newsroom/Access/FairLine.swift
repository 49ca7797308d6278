/// A waiting line in which those who wait take turns: one piece of work of each, then the next of each.
struct FairLine<Work> {
    enum Place: Equatable {
        case taken
        /// Too much of this one waits.
        case ownIsFull
        /// Too much of all waits.
        case full
    }

    private var work: [String: [Work]] = [:]
    private var turns: [String] = []
    private(set) var count = 0
    let mostOfOne: Int
    let most: Int

    init(mostOfOne: Int, most: Int) {
        self.mostOfOne = mostOfOne
        self.most = most
    }

    mutating func add(_ piece: Work, of one: String) -> Place {
        guard count < most else { return .full }
        let own = work[one]?.count ?? 0
        guard own < mostOfOne else { return .ownIsFull }
        if own == 0 { turns.append(one) }
        work[one, default: []].append(piece)
        count += 1
        return .taken
    }

    /// The next piece; nil when nothing waits.
    mutating func next() -> Work? {
        guard !turns.isEmpty else { return nil }
        let one = turns.removeFirst()
        guard var own = work[one], !own.isEmpty else { return nil }
        let piece = own.removeFirst()
        work[one] = own.isEmpty ? nil : own
        if !own.isEmpty { turns.append(one) }
        count -= 1
        return piece
    }
}

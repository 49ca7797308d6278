/// NEAR and ONEAR: pairs of stretches whose nearest ends differ by at most so many word positions.
struct Proximity {
    let distance: Int
    let ordered: Bool

    /// For each stretch on one side its nearest partners on the other, so that the number of pairs stays linear. Both sides come sorted.
    func pairs(_ left: [Extent], _ right: [Extent]) -> [Extent] {
        var found: [Extent] = []
        collect(left, right, isLeft: true, into: &found)
        collect(right, left, isLeft: false, into: &found)
        return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    private func collect(_ own: [Extent], _ others: [Extent], isLeft: Bool, into found: inout [Extent]) {
        for extent in own {
            let after = others.partitioningIndex { $0.words.lowerBound > extent.words.upperBound }
            if after < others.count, !ordered || isLeft, others[after].first - extent.last <= distance {
                found.append(extent.joined(with: others[after]))
            }
            guard !ordered || !isLeft else { continue }
            if let before = others[..<after].last(where: { $0.words.upperBound < extent.words.lowerBound }),
                extent.first - before.last <= distance
            {
                found.append(extent.joined(with: before))
            }
        }
    }
}

extension [Extent] {
    /// First index for which a condition holds that holds for all after it.
    fileprivate func partitioningIndex(_ holds: (Extent) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}

/// Elements that fall due at a moment, earliest first: a binary heap.
struct DueHeap<Moment: Comparable, Element> {
    private var entries: [(due: Moment, element: Element)] = []

    /// When the earliest falls due.
    var nextDue: Moment? { entries.first?.due }

    mutating func insert(_ element: Element, due: Moment) {
        entries.append((due, element))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].due < entries[parent].due else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// The earliest element, when it is due by now.
    mutating func popDue(by now: Moment) -> Element? {
        guard let first = entries.first, first.due <= now else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first.element }
        entries[0] = last
        sink()
        return first.element
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count && entries[child].due < entries[least].due {
                least = child
            }
            guard least != parent else { return }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}

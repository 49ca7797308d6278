/// First in, first out, both in constant time.
struct Queue<Element> {
    private var elements: [Element?] = []
    private var head = 0

    var isEmpty: Bool { head == elements.count }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
        guard head < elements.count else { return nil }
        let first = elements[head]
        elements[head] = nil
        head += 1
        if head > 32, head * 2 > elements.count {
            elements.removeFirst(head)
            head = 0
        }
        return first
    }

    /// Takes out the first that passes the test; false when none does.
    mutating func remove(where test: (Element) -> Bool) -> Bool {
        guard let index = elements[head...].firstIndex(where: { $0.map(test) ?? false }) else { return false }
        elements.remove(at: index)
        return true
    }

    mutating func removeAll() -> [Element] {
        defer {
            elements = []
            head = 0
        }
        return elements[head...].compactMap { $0 }
    }
}

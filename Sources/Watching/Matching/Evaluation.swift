/// Decides queries for one item, first by what occurs, then by where, and collects the places that made them true.
struct Evaluation {
    let plan: Plan
    let occurrences: Occurrences
    let reading: Reading
    let watched: WatchedText

    /// Whether a query is true for the item.
    @inline(__always)
    func holds(_ entry: Plan.Entry) -> Bool {
        entry.leaf >= 0 ? occurrences.has(entry.leaf, in: entry.fields) : holds(entry.root)
    }

    /// Whether a node is true for the item.
    func holds(_ node: Int32) -> Bool {
        switch plan.nodes[Int(node)] {
        case .leaf(let leaf, let fields): occurrences.has(leaf, in: fields)
        case .and(let range): plan.children(range).allSatisfy(holds)
        case .or(let range): plan.children(range).contains(where: holds)
        case .not(let inner): !holds(inner)
        case .near(let left, let right, _, _): holds(left) && holds(right) && !extents(node).isEmpty
        case .test(let test): plan.tests[Int(test)].passes(watched)
        }
    }

    /// The number of the one occurrence that makes a true query true, for a query of one term that stands in the item once: most hits are so.
    func onlyPlace(_ entry: Plan.Entry) -> Int? {
        entry.leaf >= 0 ? occurrences.onlyPlace(of: entry.leaf, in: entry.fields) : nil
    }

    /// Numbers of the occurrences that make a true node true.
    func places(_ node: Int32, into found: inout [Int]) {
        switch plan.nodes[Int(node)] {
        case .leaf(let leaf, let fields): found += occurrences.places(of: leaf, in: fields)
        case .and(let range):
            for child in plan.children(range) { places(child, into: &found) }
        case .or(let range):
            for child in plan.children(range) where holds(child) { places(child, into: &found) }
        case .near:
            for extent in extents(node) { found += extent.places }
        case .not, .test: return
        }
    }

    /// The stretches of text that answer a node inside NEAR.
    private func extents(_ node: Int32) -> [Extent] {
        switch plan.nodes[Int(node)] {
        case .leaf(let leaf, let fields):
            return occurrences.places(of: leaf, in: fields).map { place in
                let occurrence = occurrences.all[place]
                return Extent(
                    first: reading.position(of: Int(occurrence.first)), last: reading.position(of: Int(occurrence.last)),
                    words: Int(occurrence.first)...Int(occurrence.last), places: [place])
            }
        case .or(let range), .and(let range):
            return plan.children(range).flatMap(extents).sorted { $0.words.lowerBound < $1.words.lowerBound }
        case .near(let left, let right, let distance, let ordered):
            return Proximity(distance: Int(distance), ordered: ordered).pairs(extents(left), extents(right))
        case .not, .test: return []
        }
    }
}

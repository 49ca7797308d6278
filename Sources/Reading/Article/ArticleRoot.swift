/// Chooses the element that holds the article.
///
/// What a site says itself (schema.org, the usual classes, `article`) comes first, when it holds enough of the page's prose.
/// Else paragraphs give points to the elements around them (after Arc90's Readability).
struct ArticleRoot {
    private let page: PageTree
    private let measures: PageMeasures
    private let dropped: [Bool]

    /// Starts on a page of which the parts beside the article are known.
    init(_ page: PageTree, _ measures: PageMeasures, dropped: [Bool]) {
        self.page = page
        self.measures = measures
        self.dropped = dropped
    }

    /// The elements that hold the article; nil when there is none.
    func parts() -> ArticleParts? {
        guard let weighed = weighed() else { return nil }
        let wanted = Double(measures[weighed].prose)
        for tier in [Tier.stated, .text, .article, .main] {
            guard let found = best(of: tier), Double(measures[found].prose) >= wanted * tier.share else { continue }
            return parts(around: grown(wholeTable(narrowed(found))))
        }
        return parts(around: grown(wholeTable(narrowed(weighed))))
    }

    private func parts(around root: Int) -> ArticleParts {
        ArticleParts(leads: leads(before: root), root: root, rest: pieces(after: root))
    }

    /// Elements beside the root that call themselves text as it does and hold prose: some sites build a text of such blocks.
    private func pieces(after root: Int) -> [Int] {
        let node = page.nodes[root]
        let kind = node.marks.intersection([.text, .likely])
        guard !kind.isEmpty, node.parent >= 0, [.div, .section].contains(node.element) else { return [] }
        var found: [Int] = []
        page.forEachChild(of: Int(node.parent)) { index in
            let other = page.nodes[index]
            guard index > root, !dropped[index], other.element == node.element, other.marks == node.marks else { return }
            if measures[index].prose > 0, measures[index].linkShare < 0.3 { found.append(index) }
        }
        return found.count <= 30 ? found : []
    }

    /// The table around a cell that holds hardly more than a sentence: a report as label and value, of which no cell is the article.
    private func wholeTable(_ root: Int) -> Int {
        guard [.td, .th, .tr, .tbody].contains(page.nodes[root].element), measures[root].prose < 250 else { return root }
        var table = root
        while table >= 0, page.nodes[table].element != .table { table = Int(page.nodes[table].parent) }
        guard table >= 0, measures[table].text < 3_000, measures[table].linkShare < 0.3 else { return root }
        return table
    }

    /// The innermost element that holds nearly all of the prose of one: what else is in that is seldom text.
    private func narrowed(_ root: Int) -> Int {
        var chosen = root
        search: while true {
            var child = chosen + 1
            while child < Int(page.nodes[chosen].end) {
                if !dropped[child], page.nodes[child].element.isContainer, holdsTheText(of: chosen, child) {
                    chosen = child
                    continue search
                }
                child = Int(page.nodes[child].end)
            }
            return chosen
        }
    }

    /// Whether nearly all prose of an element lies in one inside it, or most, while the rest is mainly links and loose words.
    private func holdsTheText(of whole: Int, _ part: Int) -> Bool {
        let all = measures[whole]
        let some = measures[part]
        if Double(some.prose) >= Double(all.prose) * 0.96 { return true }
        guard Double(some.prose) >= Double(all.prose) * 0.75 else { return false }
        return all.prose - some.prose < 100 || Double(all.prose - some.prose) < Double(all.text - some.text) * 0.5
    }

    private enum Tier {
        case stated, text, article, main
        /// How much of the prose of the weighed element must be in it.
        var share: Double {
            switch self {
            case .stated: 0.3
            case .text, .article: 0.3
            case .main: 0.7
            }
        }
    }

    private func best(of tier: Tier) -> Int? {
        var best: Int?
        for index in page.nodes.indices where !dropped[index] && belongs(page.nodes[index], tier) {
            guard measures[index].prose > 0 else { continue }
            if let known = best, measures[known].prose >= measures[index].prose { continue }
            best = index
        }
        return best
    }

    private func belongs(_ node: PageNode, _ tier: Tier) -> Bool {
        guard node.element.isContainer, node.element != .body, node.element != .ul, node.element != .ol else { return false }
        switch tier {
        case .stated: return node.marks.contains(.stated)
        case .text: return node.marks.contains(.text)
        case .article: return node.element == .article
        case .main: return node.element == .main || node.marks.contains(.likely) && measures[0].prose > 0
        }
    }

    // MARK: Weighing paragraphs

    private func weighed() -> Int? {
        var scores = [Float](repeating: 0, count: page.nodes.count)
        for index in page.nodes.indices where measures.own[index].paragraphs > 0 && !dropped[index] {
            let own = measures.own[index]
            let points = (1 + Float(measures.signs[index]) + min(Float(own.text) / 80, 5)) * Float(1 - own.linkShare)
            var ancestor = page.nodes[index].element == .div || page.nodes[index].element == .td ? index : Int(page.nodes[index].parent)
            for share: Float in [1, 0.8, 0.25] {
                guard ancestor >= 0 else { break }
                scores[ancestor] += points * share
                ancestor = Int(page.nodes[ancestor].parent)
            }
        }
        var best: Int?
        for index in page.nodes.indices where scores[index] > 0 {
            scores[index] *= Float(1 - measures[index].linkShare) * bonus(page.nodes[index])
            if let known = best, scores[known] >= scores[index] { continue }
            best = index
        }
        return best
    }

    private func bonus(_ node: PageNode) -> Float {
        var bonus: Float = 1
        if node.element == .article || node.marks.contains(.text) { bonus += 0.5 }
        if node.marks.contains(.likely) { bonus += 0.2 }
        if node.marks.contains(.teaser) { bonus -= 0.3 }
        return bonus
    }

    /// The element, or one around it that brings much more prose and little else: some sites cut a text in pieces.
    private func grown(_ root: Int) -> Int {
        var chosen = root
        var candidate = root
        var inner = root
        while true {
            // Beyond the article with the headline come others, which the site has put below for who scrolls on.
            if page.nodes[candidate].element == .article, holdsHeadline(candidate) { return chosen }
            candidate = Int(page.nodes[candidate].parent)
            guard candidate >= 0, page.nodes[candidate].element.isContainer else { return chosen }
            let more = measures[candidate]
            let now = measures[inner]
            inner = candidate
            // A sentence at the foot of a page is no part of a text that was cut.
            let gained = Double(more.prose - now.prose)
            let isRicher = gained > 150 && gained > Double(now.prose) * 0.05
            let isProse = gained > Double(more.text - now.text) * 0.7
            let hasFewLinks = Double(more.link - now.link) < Double(more.text - now.text) * 0.15
            if isRicher, isProse, hasFewLinks { chosen = candidate }
        }
    }

    private func holdsHeadline(_ index: Int) -> Bool {
        page.nodes[index..<Int(page.nodes[index].end)].contains { $0.element == .h1 }
    }

    /// What stands between the headline and the text: the lead is often apart.
    private func leads(before root: Int) -> [Int] {
        guard let headline = page.nodes[..<root].lastIndex(where: { $0.element == .h1 }), !dropped[headline] else { return [] }
        var found: [Int] = []
        var index = Int(page.nodes[headline].end)
        while index < root {
            let node = page.nodes[index]
            guard Int(node.end) <= root else {
                index += 1
                continue
            }
            if isLead(index) { found.append(index) }
            index = dropped[index] || isLead(index) ? Int(node.end) : index + 1
        }
        return found.count <= 4 ? found : []
    }

    private func isLead(_ index: Int) -> Bool {
        let own = measures.own[index]
        return !dropped[index] && own.text >= 40 && own.linkShare < 0.3 && measures.signs[index] > 0
    }
}

import DutchText

/// The forms of a query's terms, worked out before the matcher is touched: that takes longest, and items need not wait for it.
struct ReadyForms {
    let forms: [Leaf.Key: TermForms]

    init(of query: WatchQuery, in words: WordList) {
        var forms: [Leaf.Key: TermForms] = [:]
        for term in query.root.terms where forms[Leaf.key(of: term)] == nil { forms[Leaf.key(of: term)] = TermForms(of: term, in: words) }
        self.forms = forms
    }
}

import DutchText

extension WatchQuery {
    /// The query with a form struck from each of its words that match by it: `brand` without `brandbrief` becomes
    /// `brand BEHALVE (brandbrief)`. A form that was added with OOK is taken out of that list.
    ///
    /// - Parameters:
    ///   - form: a form as ``FormTally`` or ``QueryExplanation`` shows it, `stak … op` included; a `*` at its end strikes all that begin so.
    ///   - term: the word to strike it from, as typed; nil for every word that matches by it.
    /// - Throws: `QueryError` `.unknownForm` when no word matches by the form.
    public func striking(_ form: String, from term: String? = nil, words: WordList = .standard) throws(QueryError) -> WatchQuery {
        guard let listed = ListedForm(form) else { throw QueryError(code: .unknownForm, position: 0, token: form) }
        let owners = wanted(term).filter { Self.matches($0, listed, words) }
        guard !owners.isEmpty else { throw unknown(form) }
        return try rewriting(owners) { owner in
            let allowed = owner.allowed.filter { $0.key != listed.key }
            let wasOnlyAdded = allowed.count < owner.allowed.count && !Self.matches(owner.with(allowed: [], denied: []), listed, words)
            let isThere = wasOnlyAdded || owner.denied.contains { $0.key == listed.key && $0.isPrefix == listed.isPrefix }
            return owner.with(allowed: allowed, denied: isThere ? owner.denied : owner.denied + [listed])
        }
    }

    /// The query with a form allowed: taken out of what was struck, or else added with OOK.
    ///
    /// - Parameters:
    ///   - form: the form; a `*` at its end allows all that begin so.
    ///   - term: the word to which it is added, as typed; needed when the form was not struck and the query has more than one word.
    /// - Throws: `QueryError` `.unknownForm` when it is not clear to which word the form belongs.
    public func allowing(_ form: String, for term: String? = nil) throws(QueryError) -> WatchQuery {
        guard let listed = ListedForm(form) else { throw QueryError(code: .unknownForm, position: 0, token: form) }
        let candidates = wanted(term)
        let struck = candidates.filter { $0.denied.contains { $0.key == listed.key } }
        if !struck.isEmpty {
            return try rewriting(struck) { owner in owner.with(allowed: owner.allowed, denied: owner.denied.filter { $0.key != listed.key })
            }
        }
        guard let owner = candidates.first, Set(candidates.map(\.text)).count == 1 else { throw unknown(form) }
        guard !owner.allowed.contains(where: { $0.key == listed.key }) else { return self }
        return try rewriting(candidates) { $0.with(allowed: $0.allowed + [listed], denied: $0.denied) }
    }

    private func wanted(_ text: String?) -> [QueryTerm] {
        root.wantedTerms.filter { text == nil || $0.text == text }
    }

    private func unknown(_ form: String) -> QueryError {
        let terms = root.wantedTerms.map(\.text)
        return QueryError(code: .unknownForm, position: 0, token: form, suggestion: terms.isEmpty ? nil : terms.joined(separator: ", "))
    }

    /// Whether a term, its struck forms aside, matches by a form.
    private static func matches(_ term: QueryTerm, _ form: ListedForm, _ words: WordList) -> Bool {
        if form.isPrefix { return true }
        let bare = QueryNode.term(term.with(allowed: term.allowed, denied: []))
        let matcher = Matcher([(1, WatchQuery(text: term.text, root: bare))], words: words)
        return !matcher.hits(in: WatchedText(title: "", text: form.parts.joined(separator: " "))).isEmpty
            || !matcher.hits(in: WatchedText(title: "", text: form.text)).isEmpty
    }

    /// Writes terms anew, from the last to the first so that the places before stay true.
    private func rewriting(_ terms: [QueryTerm], _ change: (QueryTerm) -> QueryTerm) throws(QueryError) -> WatchQuery {
        var scalars = Array(text.unicodeScalars)
        for term in terms.reversed() {
            let changed = change(term)
            let lists = Self.list("BEHALVE", changed.denied) + Self.list("OOK", changed.allowed)
            scalars.replaceSubrange(term.extent, with: Array(scalars[term.range]) + Array(lists.unicodeScalars))
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return try WatchQuery(parsing: String(view))
    }

    private static func list(_ name: String, _ forms: [ListedForm]) -> String {
        forms.isEmpty ? "" : " \(name) (\(forms.map(\.written).joined(separator: ", ")))"
    }
}

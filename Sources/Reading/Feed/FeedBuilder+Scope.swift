extension FeedBuilder {
    /// Takes over `xml:base` and `xml:lang`; true when there was one of them.
    func openScope(_ attributes: XMLAttributes) -> Bool {
        var next: Scope?
        for index in 0..<attributes.count {
            guard let prefix = attributes.prefix(index), XMLAttributes.equals(prefix, "xml"), let name = attributes.name(index) else {
                continue
            }
            if XMLAttributes.equals(name, "base") {
                var changed = next ?? scope
                setBase(attributes.value(index), in: &changed)
                next = changed
            } else if XMLAttributes.equals(name, "lang") {
                var changed = next ?? scope
                let tag = attributes.value(index).trimmed
                changed.language = tag.isEmpty ? nil : tag.string
                next = changed
            }
        }
        guard let next else { return false }
        scopes.append(next)
        chooseLinks()
        return true
    }

    /// Goes back to the scope around the innermost one.
    func closeScope() {
        scopes.removeLast()
        chooseLinks()
    }

    /// Takes the feed's own page for the start of relative links, from here on, where no `xml:base` says otherwise.
    ///
    /// A feed is often handed out by another host than the one that its links mean. Feeds state their page before their items.
    func takeAsBase(_ link: String) {
        let page = WebAddress(link)
        guard page.isAbsoluteWeb else { return }
        pageOfFeed = page
        chooseLinks()
    }

    private func chooseLinks() {
        links = LinkResolver(base: scope.isBaseStated ? scope.base : pageOfFeed ?? scope.base)
    }

    private func setBase(_ value: ByteView, in scope: inout Scope) {
        let stated = WebAddress(value)
        let address = scope.base?.resolve(stated) ?? stated
        guard address.isAbsoluteWeb else { return }
        scope.base = address
        scope.isBaseStated = true
    }
}

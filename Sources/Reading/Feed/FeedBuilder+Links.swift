/// Links, media and subjects: elements that speak through their attributes.
extension FeedBuilder {
    /// An Atom link has `href`; an RSS link has text. True when text is to come.
    func startLink(_ attributes: XMLAttributes) -> Bool {
        guard let href = attributes.view("href") ?? attributes.view("url") ?? attributes.view("uri") else {
            return attributes.view("rel") == nil
        }
        let relation = attributes.string("rel")?.lowercased() ?? "alternate"
        switch relation {
        case "alternate": setLink(href, rank: Self.rank(ofType: attributes.string("type")?.lowercased()))
        case "enclosure": addEnclosure(href, attributes.string("type"), attributes.string("length"))
        case "self" where place == .feed: feed.info.selfLink = feed.info.selfLink ?? links.string(href)
        case "hub" where place == .feed: feed.info.hub = feed.info.hub ?? links.string(href)
        case "replies" where place == .item:
            if attributes.string("type")?.lowercased().contains("html") == true {
                draft.item.comments = draft.item.comments ?? links.string(href)
            } else {
                draft.item.commentFeed = draft.item.commentFeed ?? links.string(href)
            }
        default: break
        }
        return false
    }

    /// A page to read comes before a page in another form.
    private static func rank(ofType type: String?) -> Int {
        guard let type else { return 1 }
        return type.contains("html") ? 1 : 4
    }

    /// Offers the address of the page that the feed, item or source belongs to.
    func setLink(_ reference: ByteView, rank: Int) {
        guard let address = links.string(reference) else { return }
        switch place {
        case .feed:
            guard rank <= feed.link.rank else { return }
            feed.link.replace(with: address, rank: rank)
            takeAsBase(address)
        case .item: draft.link.replace(with: address, rank: rank + (isOwn ? 0 : 1))
        case .source: source.link = source.link ?? address
        case .image, .elsewhere: break
        }
    }

    /// Whether the innermost element stands directly inside the item, rather than inside something else.
    var isOwn: Bool { frames.count <= ownDepth }

    func addEnclosure(_ reference: ByteView?, _ type: String?, _ length: String?) {
        guard place == .item, let reference, let url = links.string(reference, for: .media) else { return }
        guard draft.item.enclosures.count < 50, !draft.item.enclosures.contains(where: { $0.url == url }) else { return }
        draft.item.enclosures.append(Enclosure(url: url, type: type, length: length.flatMap { Int64($0) }.flatMap { $0 < 0 ? nil : $0 }))
    }

    func addImage(_ reference: ByteView?) {
        guard let reference, let url = links.string(reference, for: .media) else { return }
        if place == .item {
            draft.item.image = draft.item.image ?? url
        } else if place == .feed {
            feed.image.offer(url, rank: 2)
        }
    }

    func startCategory(_ element: FeedElement, _ attributes: XMLAttributes) {
        let term = element == .itunesCategory ? attributes.view("text") : attributes.view("term") ?? attributes.view("label")
        if let term { addCategory(term) }
    }

    /// Adds a subject once.
    func addCategory(_ term: ByteView) {
        let name = line(term)
        guard !name.isEmpty else { return }
        if place == .item {
            guard draft.item.categories.count < 200, !draft.item.categories.contains(name) else { return }
            draft.item.categories.append(name)
        } else if place == .feed, feed.info.categories.count < 200, !feed.info.categories.contains(name) {
            feed.info.categories.append(name)
        }
    }
}

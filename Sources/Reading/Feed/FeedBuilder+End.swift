/// What happens when an element ends: its text is known by then.
extension FeedBuilder {
    func endElement(_ frame: Frame) {
        switch frame.element {
        case .item: endItem(frame)
        case .source: endSource(frame)
        case .author, .creator: endAuthor(frame)
        case .contributor, .owner: person = nil
        case .name, .uri, .email, .url: endPerson(frame)
        case .title, .dublinTitle, .mediaTitle, .newsTitle: endTitle(frame)
        case .id: withText(of: frame, endID)
        case .link: withText(of: frame) { if !$0.isEmpty { setLink($0, rank: 0) } }
        case .originalLink, .location: withText(of: frame) { setLink($0, rank: 0) }
        case .description, .summary, .abstract, .dublinDescription, .itunesSummary, .itunesSubtitle, .mediaDescription, .tagline:
            endSummary(frame)
        case .content, .encoded, .fullItem, .body: endContent(frame)
        case .published, .updated, .created, .dublinDate, .issued, .modified, .newsDate, .lastModified: endDate(frame)
        default: endFact(frame)
        }
    }

    private func endItem(_ frame: Frame) {
        guard place == .item, frame.outer != .item else { return }
        draft.finish()
        // Handed over, not copied: an item holds some twenty values.
        var item = FeedItem()
        swap(&item, &draft.item)
        items.append(item)
    }

    private func endSource(_ frame: Frame) {
        guard place == .source else { return }
        if source.title == nil {
            let title = withText(of: frame, line)
            source.title = title.isEmpty ? nil : title
        }
        if source.title != nil || source.link != nil { draft.item.source = source }
    }

    private func endTitle(_ frame: Frame) {
        guard let title = headline(frame) else { return }
        let rank = (frame.element == .title || frame.element == .newsTitle ? 0 : frame.element == .dublinTitle ? 2 : 4) + (isOwn ? 0 : 1)
        if frame.element == .newsTitle { hasNewsTitle = true }
        switch place {
        case .feed: feed.title.offer(title, rank: frame.element == .title ? 0 : rank)
        case .item: draft.title.offer(title, rank: rank)
        case .source: source.title = source.title ?? title
        case .image, .elsewhere: break
        }
    }

    private func endID(_ text: ByteView) {
        guard !text.isEmpty else { return }
        switch place {
        case .item:
            draft.id.replace(with: text.string, rank: isOwn ? 0 : 1)
            if idIsLink, text.matchesIgnoringCase("http", at: 0) { setLink(text, rank: 8) }
        case .feed: feed.info.id = feed.info.id ?? text.string
        default: break
        }
    }

    private func endSummary(_ frame: Frame) {
        guard place == .item || place == .feed, let text = prose(frame) else { return }
        let rank = Self.rank(frame.element)
        guard place == .item else { return feed.description.replace(with: text, rank: rank) }
        if rank == 0, draft.summary.rank == 0, draft.content.value == nil, isOwn {
            draft.content.offer(text, rank: 2)
        } else {
            draft.summary.replace(with: text, rank: rank + (isOwn || rank > 0 ? 0 : 1))
        }
    }

    private static func rank(_ element: FeedElement) -> Int {
        switch element {
        case .itunesSummary, .dublinDescription: 2
        case .mediaDescription: 3
        case .itunesSubtitle: 4
        default: 0
        }
    }

    private func endContent(_ frame: Frame) {
        guard place == .item, let text = prose(frame) else { return }
        draft.content.offer(text, rank: isOwn ? 0 : 1)
    }

    private func endDate(_ frame: Frame) {
        guard place == .item || place == .feed else { return }
        let seconds = withText(of: frame) { text -> Int? in
            let found = FeedDate.seconds(text)
            if found == nil, !text.isEmpty { repairs.add(.unknownDate) }
            return found
        }
        guard let seconds else { return }
        guard place == .item else { return feed.updated.replace(with: seconds, rank: frame.element == .published ? 3 : 1) }
        switch frame.element {
        case .published, .newsDate, .issued: draft.published.replace(with: seconds, rank: 0)
        case .created: draft.published.offer(seconds, rank: 2)
        case .dublinDate:
            draft.published.offer(seconds, rank: 3)
            draft.updated.replace(with: seconds, rank: 1)
        default: draft.updated.replace(with: seconds, rank: 1)
        }
    }
}

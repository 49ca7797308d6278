/// Short facts: language, freshness, places, reactions.
extension FeedBuilder {
    func endFact(_ frame: Frame) {
        let element = frame.element
        switch element {
        case .category, .subject, .itunesCategory: withText(of: frame) { addCategory($0) }
        case .keywords: withText(of: frame, addKeywords)
        case .language, .newsLanguage: endLanguage(withText(of: frame, line))
        case .comments: withText(of: frame) { if place == .item { draft.item.comments = links.string($0) } }
        case .commentFeed: withText(of: frame) { if place == .item { draft.item.commentFeed = links.string($0) } }
        case .commentCount: if place == .item { draft.item.commentCount = Int(withText(of: frame, line)) }
        case .mediaThumbnail: withText(of: frame) { if !$0.isEmpty { addImage($0) } }
        case .logo: withText(of: frame) { offerImage($0, rank: 1) }
        case .icon: withText(of: frame) { offerImage($0, rank: 3) }
        case .imageLocation: withText(of: frame) { addEnclosure($0, nil, nil) }
        case .newsPublication: feed.title.offer(withText(of: frame, line), rank: 5)
        case .point, .position, .latitude, .longitude: withText(of: frame) { endPlace(element, $0) }
        case .ttl, .updatePeriod, .updateFrequency, .hour, .day: endFreshness(element, withText(of: frame, line))
        default: break
        }
    }

    private func addKeywords(_ text: ByteView) {
        for part in text.split(separator: UInt8(ascii: ",")) { addCategory(ByteView(rebasing: part)) }
    }

    private func endLanguage(_ tag: String) {
        guard !tag.isEmpty else { return }
        if place == .item {
            draft.item.language = Self.languageTag(tag)
        } else if place == .feed {
            feed.info.language = Self.languageTag(tag)
        }
    }

    private func offerImage(_ reference: ByteView, rank: Int) {
        guard place == .feed, let url = links.string(reference, for: .media) else { return }
        feed.image.offer(url, rank: rank)
    }

    /// GeoRSS and GML write latitude and longitude in one element, the W3C vocabulary in two.
    private func endPlace(_ element: FeedElement, _ text: ByteView) {
        guard place == .item else { return }
        let figures = text.string.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.compactMap { Double($0) }
        switch element {
        case .latitude: draft.latitude = figures.first
        case .longitude: draft.longitude = figures.first
        default:
            guard figures.count == 2, draft.item.point == nil else { return }
            draft.item.point = GeoPoint(latitude: figures[0], longitude: figures[1])
        }
    }

    private func endFreshness(_ element: FeedElement, _ text: String) {
        guard place == .feed else { return }
        switch element {
        case .ttl: feed.ttlMinutes = Int(text).flatMap { (1...525_600).contains($0) ? $0 : nil }
        case .updatePeriod: feed.periodSeconds = Self.periods[text.lowercased()]
        case .updateFrequency: feed.periodFrequency = Int(text).flatMap { (1...100_000).contains($0) ? $0 : nil } ?? 1
        case .hour:
            if let hour = Int(text), (0...24).contains(hour), feed.info.skipHours.count < 24 { feed.info.skipHours.append(hour % 24) }
        case .day:
            let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            if let day = days.firstIndex(of: text.lowercased()), feed.info.skipDays.count < 7 { feed.info.skipDays.append(day + 1) }
        default: break
        }
    }

    /// RSS 1.0 syndication module.
    private static let periods = ["hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000]
}

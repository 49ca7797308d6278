import Foundation

extension ItemDraft {
    /// Puts the chosen values into `item`, which then leaves the reader.
    mutating func finish() {
        item.title = title.value
        item.link = link.value
        item.id = id.value
        item.published = published.value.map { Date(timeIntervalSince1970: Double($0)) }
        item.updated = updated.value.map { Date(timeIntervalSince1970: Double($0)) }
        let short = summary.value ?? content.value
        item.summaryHTML = short?.html
        item.summaryText = short?.text
        item.contentHTML = content.value?.html
        item.contentText = content.value?.text
        if item.point == nil, let latitude, let longitude { item.point = GeoPoint(latitude: latitude, longitude: longitude) }
    }
}

extension FeedDraft {
    /// The feed's facts as they leave the reader.
    func finished() -> FeedInfo {
        var done = info
        done.title = title.value
        done.link = link.value
        done.description = description.value?.html
        done.updated = updated.value.map { Date(timeIntervalSince1970: Double($0)) }
        done.image = image.value
        let period = periodSeconds.map { $0 / periodFrequency }
        done.ttlSeconds = [ttlMinutes.map { $0 * 60 }, period].compactMap { $0 }.max()
        return done
    }
}

extension FeedBuilder {
    /// The whole document, after what the XML itself came to.
    func document(encoding: String, _ reading: XMLDocument.Result<FeedBuilder>) throws(ReadingError) -> FeedDocument {
        guard let format else { throw ReadingError(.notAFeed) }
        if format == .newsSitemap, !hasNewsTitle { throw ReadingError(.notAFeed, detail: "sitemap without news") }
        var all = RepairList()
        all.add(reading.repairs)
        all.add(repairs.all)
        var kept = items
        if reading.isCut, let last = kept.last, Self.isUseless(last, among: kept) { kept.removeLast() }
        return FeedDocument(
            format: format, encoding: encoding, wellFormed: reading.isWellFormed && !all.all.contains(where: \.breaksWellFormedness),
            repairs: all.all,
            feed: feed.finished(), items: kept)
    }

    /// An item that was cut off before its identity would come back as another item once it is whole.
    private static func isUseless(_ item: FeedItem, among items: [FeedItem]) -> Bool {
        if item.title == nil, item.link == nil, item.summaryText == nil { return true }
        return item.id == nil && items.contains { $0.id != nil }
    }
}

import Foundation

/// From JSON Feed's objects to a feed and its items.
struct JSONFeedReading {
    private let links: LinkResolver
    private var cleaner = HTMLCleaner()
    private var plain = PlainText()

    /// Starts with what makes links absolute.
    init(links: LinkResolver) { self.links = links }

    /// The feed's own facts.
    mutating func feed(_ root: JSONValue, language: String?) -> FeedInfo {
        var info = FeedInfo()
        info.title = headline(root["title"])
        info.link = link(root["home_page_url"])
        info.selfLink = link(root["feed_url"])
        info.id = root["id"]?.text
        info.description = root["description"]?.text.flatMap { plainProse($0)?.html }
        info.language = (root["language"]?.text ?? language).map(FeedBuilder.languageTag)
        info.authors = authors(root)
        info.image = link(root["icon"], .media) ?? link(root["favicon"], .media)
        info.hub = (root["hubs"]?.list ?? []).lazy.compactMap { [self] in link($0["url"]) }.first
        return info
    }

    /// One item; nil when it is no object.
    mutating func item(_ value: JSONValue) -> FeedItem? {
        guard case .object = value else { return nil }
        var item = FeedItem()
        item.id = value["id"]?.text
        item.title = headline(value["title"])
        item.link = link(value["url"]) ?? link(value["external_url"])
        item.published = value["date_published"]?.text.flatMap { FeedDate.parse($0) }
        item.updated = value["date_modified"]?.text.flatMap { FeedDate.parse($0) }
        readTexts(value, into: &item)
        item.authors = authors(value)
        item.categories = (value["tags"]?.list ?? []).prefix(200).compactMap { line($0) }
        item.enclosures = (value["attachments"]?.list ?? []).prefix(50).compactMap { enclosure($0) }
        item.language = value["language"]?.text.map(FeedBuilder.languageTag)
        item.image = link(value["image"], .media) ?? link(value["banner_image"], .media)
        return item
    }

    private mutating func readTexts(_ value: JSONValue, into item: inout FeedItem) {
        let content = value["content_html"]?.text.flatMap { prose($0) } ?? value["content_text"]?.text.flatMap { plainProse($0) }
        let short = value["summary"]?.text.flatMap { plainProse($0) } ?? content
        item.contentHTML = content?.html
        item.contentText = content?.text
        item.summaryHTML = short?.html
        item.summaryText = short?.text
    }

    private mutating func authors(_ value: JSONValue) -> [FeedAuthor] {
        let people = value["authors"]?.list ?? value["author"]?.list ?? []
        return people.prefix(50).compactMap { person in
            let author = FeedAuthor(name: line(person["name"]), uri: link(person["url"]))
            return author.isEmpty ? nil : author
        }
    }

    private func enclosure(_ value: JSONValue) -> Enclosure? {
        guard let url = link(value["url"], .media) else { return nil }
        let size = value["size_in_bytes"]?.number.flatMap { Int64(exactly: $0.rounded()) }
        return Enclosure(url: url, type: value["mime_type"]?.text, length: size.flatMap { $0 < 0 ? nil : $0 })
    }

    private func link(_ value: JSONValue?, _ use: LinkResolver.Use = .link) -> String? {
        guard var text = value?.text else { return nil }
        return text.withUTF8 { links.string($0, for: use) }
    }

    /// Plain text by the specification, but systems that keep their headlines as HTML write `&#8217;` here.
    private mutating func headline(_ value: JSONValue?) -> String? {
        guard var text = value?.text, text.withUTF8({ HTMLText.looksLikeHTML($0) }) else { return line(value) }
        return prose(text).flatMap { line(.string($0.text)) }
    }

    private mutating func line(_ value: JSONValue?) -> String? {
        guard var text = value?.text else { return nil }
        plain.reset(capacity: text.utf8.count)
        text.withUTF8 { plain.write($0) }
        return plain.bytes.isEmpty ? nil : String(decoding: plain.bytes, as: UTF8.self)
    }

    private mutating func prose(_ text: String) -> Prose? {
        var text = text
        text.withUTF8 { cleaner.clean($0, links: links) }
        return Prose(cleaner)
    }

    private mutating func plainProse(_ text: String) -> Prose? {
        var text = text
        return text.withUTF8 { Prose(plain: $0, using: &plain) }
    }
}

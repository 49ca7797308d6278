extension FeedElement {
    /// The meaning of an element name (in lower case) of a vocabulary.
    static func named(_ name: String, in space: FeedNamespace) -> FeedElement {
        switch space {
        case .core, .atom: core[name] ?? .other
        case .dublin: dublin[name] ?? .other
        case .terms: terms[name] ?? .other
        case .content: name == "encoded" ? .encoded : .other
        case .media: media[name] ?? .other
        case .itunes: itunes[name] ?? .other
        case .georss, .geo, .gml: places[name] ?? .other
        case .slash: name == "comments" ? .commentCount : .other
        case .wellFormedWeb: name == "commentrss" ? .commentFeed : .other
        case .syndication: name == "updateperiod" ? .updatePeriod : name == "updatefrequency" ? .updateFrequency : .other
        case .feedBurner: name == "origlink" ? .originalLink : .other
        case .rdf: name == "rdf" ? .rdf : .other
        case .xhtml: name == "body" ? .body : .other
        case .news: news[name] ?? .other
        case .sitemapImage: name == "loc" ? .imageLocation : .other
        case .unknown: .other
        }
    }

    /// RSS in all versions, Atom, and sitemaps: their names do not clash.
    private static let core: [String: FeedElement] = [
        "rss": .rss, "rdf": .rdf, "feed": .atom, "urlset": .urlset, "sitemapindex": .sitemapIndex, "html": .html, "channel": .channel,
        "item": .item, "entry": .item, "image": .image, "textinput": .textInput, "source": .source,
        "author": .author, "managingeditor": .author, "contributor": .contributor, "name": .name, "uri": .uri, "homepage": .uri,
        "email": .email, "url": .url, "title": .title, "link": .link, "guid": .id, "id": .id,
        "description": .description, "summary": .summary, "abstract": .abstract, "tagline": .tagline, "subtitle": .tagline,
        "content": .content, "encoded": .encoded, "fullitem": .fullItem, "body": .body,
        "pubdate": .published, "published": .published, "issued": .published, "updated": .updated, "modified": .updated,
        "lastbuilddate": .updated, "created": .created, "category": .category, "keywords": .category, "tags": .keywords,
        "language": .language, "ttl": .ttl, "skiphours": .skipHours, "hour": .hour, "skipdays": .skipDays, "day": .day,
        "enclosure": .enclosure, "logo": .logo, "icon": .icon, "comments": .comments, "loc": .location, "lastmod": .lastModified,
    ]

    private static let dublin: [String: FeedElement] = [
        "title": .dublinTitle, "creator": .creator, "author": .creator, "contributor": .contributor, "date": .dublinDate,
        "description": .dublinDescription, "subject": .subject, "language": .language,
    ]

    private static let terms: [String: FeedElement] = [
        "created": .created, "issued": .issued, "modified": .modified, "subject": .subject, "creator": .creator, "title": .dublinTitle,
    ]

    private static let media: [String: FeedElement] = [
        "title": .mediaTitle, "description": .mediaDescription, "content": .mediaContent, "thumbnail": .mediaThumbnail,
        "category": .category, "keywords": .keywords,
    ]

    private static let itunes: [String: FeedElement] = [
        "author": .creator, "summary": .itunesSummary, "subtitle": .itunesSubtitle, "image": .itunesImage, "link": .itunesImage,
        "keywords": .keywords, "category": .itunesCategory, "owner": .owner, "name": .name, "email": .email,
    ]

    private static let places: [String: FeedElement] = [
        "point": .point, "lat": .latitude, "long": .longitude, "lon": .longitude, "pos": .position,
    ]

    private static let news: [String: FeedElement] = [
        "title": .newsTitle, "publication_date": .newsDate, "language": .newsLanguage, "name": .newsPublication, "keywords": .keywords,
    ]
}

/// What an element means in a feed, whatever format and namespace it comes from.
enum FeedElement: UInt16 {
    case other
    // Roots and holders
    case rss, rdf, atom, urlset, sitemapIndex, channel, item, image, textInput, source, html
    // People
    case author, creator, contributor, owner, name, uri, email
    // What an item or a feed says
    case title, dublinTitle, mediaTitle, id, link, originalLink
    case description, summary, abstract, tagline, dublinDescription, itunesSummary, itunesSubtitle, mediaDescription
    case content, encoded, fullItem, body
    // When
    case published, updated, created, dublinDate, issued, modified
    // About what, in which language, for how long
    case category, subject, keywords, itunesCategory, language
    case ttl, updatePeriod, updateFrequency, skipHours, hour, skipDays, day
    // Media and places
    case enclosure, mediaContent, mediaThumbnail, itunesImage, logo, icon, url
    case point, latitude, longitude, position
    // Reactions
    case comments, commentCount, commentFeed
    // News sitemaps
    case location, imageLocation, lastModified, newsTitle, newsDate, newsLanguage, newsPublication

    /// Whether text inside it matters.
    var keepsText: Bool {
        switch self {
        case .other, .rss, .rdf, .atom, .urlset, .sitemapIndex, .channel, .item, .image, .textInput, .owner, .skipHours, .skipDays, .html,
            .enclosure, .mediaContent, .itunesImage:
            false
        default: true
        }
    }

    /// Whether it may hold markup, and what it holds when it does not say.
    var defaultContent: ContentKind? {
        switch self {
        case .title, .dublinTitle, .mediaTitle, .newsTitle, .tagline, .summary, .abstract, .itunesSummary, .itunesSubtitle, .content: .text
        case .description, .dublinDescription, .mediaDescription, .encoded, .fullItem: .html
        case .body: .xhtml
        default: nil
        }
    }
}

/// What the characters inside an element are.
enum ContentKind {
    /// Plain text.
    case text
    /// HTML, escaped or in CDATA.
    case html
    /// HTML as elements of the document itself.
    case xhtml
    /// Something that is no text.
    case binary
}

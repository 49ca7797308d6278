import Foundation

/// An item in the contract's JSON.
struct ContractItem: Encodable {
    let item: FeedItem

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: ContractKey.self)
        try object.encode(item.id, forKey: "id")
        try object.encode(item.title, forKey: "title")
        try object.encode(item.link, forKey: "link")
        try object.encode(item.published.map(RFC3339.text), forKey: "published")
        try object.encode(item.updated.map(RFC3339.text), forKey: "updated")
        try object.encode(item.summaryHTML, forKey: "summaryHTML")
        try object.encode(item.summaryText, forKey: "summaryText")
        try object.encode(item.contentHTML, forKey: "contentHTML")
        try object.encode(item.contentText, forKey: "contentText")
        try object.encode(item.authors.map(ContractAuthor.init), forKey: "authors")
        try object.encode(item.categories, forKey: "categories")
        try object.encode(item.enclosures.map(ContractEnclosure.init), forKey: "enclosures")
        try object.encode(item.language, forKey: "language")
        try object.encode(item.image, forKey: "image")
        try object.encode(item.comments, forKey: "comments")
        try object.encode(item.source.map(ContractSource.init), forKey: "source")
    }
}

/// A media file in the contract's JSON.
struct ContractEnclosure: Encodable {
    let enclosure: Enclosure

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: ContractKey.self)
        try object.encode(enclosure.url, forKey: "url")
        try object.encode(enclosure.type, forKey: "type")
        try object.encode(enclosure.length, forKey: "length")
    }
}

/// The feed that an item came from, in the contract's JSON.
struct ContractSource: Encodable {
    let source: ItemSource

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: ContractKey.self)
        try object.encode(source.title, forKey: "title")
        try object.encode(source.link, forKey: "link")
    }
}

import Foundation

/// A feed's own facts in the contract's JSON.
struct ContractFeed: Encodable {
    let feed: FeedInfo

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: ContractKey.self)
        try object.encode(feed.id, forKey: "id")
        try object.encode(feed.title, forKey: "title")
        try object.encode(feed.link, forKey: "link")
        try object.encode(feed.description, forKey: "description")
        try object.encode(feed.language, forKey: "language")
        try object.encode(feed.updated.map(RFC3339.text), forKey: "updated")
        try object.encode(feed.authors.map(ContractAuthor.init), forKey: "authors")
        try object.encode(feed.categories, forKey: "categories")
        try object.encode(feed.image, forKey: "image")
        try object.encode(feed.ttlSeconds, forKey: "ttlSeconds")
        try object.encode(feed.hub, forKey: "hub")
        try object.encode(feed.selfLink, forKey: "self")
    }
}

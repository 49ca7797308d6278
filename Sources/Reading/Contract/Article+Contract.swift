import Foundation

extension Article {
    /// The article as the command line prints it: every key of the contract, absent values as null.
    public struct ContractJSON: Encodable, Sendable {
        /// The article.
        public let article: Article

        /// Prepares an article for printing.
        public init(_ article: Article) { self.article = article }

        /// Writes the object of `article extract`.
        public func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: ContractKey.self)
            try object.encode(article.title, forKey: "title")
            try object.encode(article.text, forKey: "text")
            try object.encode(article.html, forKey: "html")
            try object.encode(article.published.map(RFC3339.text), forKey: "published")
            try object.encode(article.updated.map(RFC3339.text), forKey: "updated")
            try object.encode(article.author, forKey: "author")
            try object.encode(article.language, forKey: "language")
            try object.encode(article.site, forKey: "site")
            try object.encode(article.image, forKey: "image")
            try object.encode(article.isPartial, forKey: "partial")
        }
    }
}

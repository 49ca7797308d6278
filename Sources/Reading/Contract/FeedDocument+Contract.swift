import Foundation

extension FeedDocument {
    /// The document as the command line prints it: every key of the contract, absent values as null.
    public struct ContractJSON: Encodable, Sendable {
        /// The name of the file that was read, where there is one.
        public let file: String?
        /// The document.
        public let document: FeedDocument

        /// Prepares a document for printing.
        public init(_ document: FeedDocument, file: String? = nil) {
            self.document = document
            self.file = file
        }

        /// Writes the object of `feed parse`.
        public func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: ContractKey.self)
            if let file { try object.encode(file, forKey: "file") }
            try object.encode(document.format.rawValue, forKey: "format")
            try object.encode(document.encoding, forKey: "encoding")
            try object.encode(document.wellFormed, forKey: "wellFormed")
            try object.encode(document.repairs.map(\.rawValue), forKey: "repairs")
            try object.encode(ContractFeed(feed: document.feed), forKey: "feed")
            try object.encode(document.items.map(ContractItem.init), forKey: "items")
        }

        /// One line of JSON, keys in alphabetical order.
        public func line() throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

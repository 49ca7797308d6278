import Foundation
import Watching

/// The forms by which a query is answered in the stored news, with their counts, so that the analyst strikes what is not meant.
public struct ArchiveForms: Sendable, Equatable {
    /// Those in most items first; struck ones are among them, marked.
    public let forms: [FoundForm]
    /// Items that were looked through, newest first.
    public let itemsRead: Int
    /// Of those, items that answer the query, also by struck forms.
    public let itemsHit: Int
    /// The whole archive was looked through; false when more items answer than the limit.
    public let isWhole: Bool
}

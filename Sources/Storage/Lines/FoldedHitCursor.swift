import Foundation

/// A place in the list of texts: the next page begins behind it.
public struct FoldedHitCursor: Sendable, Equatable {
    let published: Date
    let original: Int64

    /// Behind this text.
    public init(published: Date, original: Int64) {
        self.published = published
        self.original = original
    }
}

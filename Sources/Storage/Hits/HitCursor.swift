import Foundation

/// A place in the list of hits: the next page begins behind it, even when new hits came in meanwhile.
public struct HitCursor: Sendable, Equatable {
    let published: Date
    let item: Int64
    let hit: Int64

    /// The place of this hit.
    public init(_ hit: StoredHit) {
        published = hit.item.published
        item = hit.item.id
        self.hit = hit.id
    }
}

extension HitCursor {
    init(published: Date, item: Int64, hit: Int64) {
        self.published = published
        self.item = item
        self.hit = hit
    }
}

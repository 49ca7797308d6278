import Foundation
import Watching

/// Walks through stored items, oldest first; each batch is read when it is asked for, so that memory holds one.
public struct ItemBatches: AsyncSequence, Sendable {
    let items: Items
    let start: Date
    let size: Int

    /// Begins a walk.
    public func makeAsyncIterator() -> Iterator { Iterator(batches: self) }

    /// One walk.
    public struct Iterator: AsyncIteratorProtocol {
        let batches: ItemBatches
        private var cursor: ItemCursor?
        private var isDone = false

        init(batches: ItemBatches) { self.batches = batches }

        /// The next batch; nil at the end.
        public mutating func next() async throws -> [NewsItem]? {
            guard !isDone else { return nil }
            let batch = try await batches.items.published(since: batches.start, limit: batches.size, after: cursor)
            isDone = batch.count < batches.size
            cursor = batch.last.map { ItemCursor($0) }
            return batch.isEmpty ? nil : batch
        }
    }
}

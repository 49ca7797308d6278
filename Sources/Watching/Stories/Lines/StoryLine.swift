import Foundation

/// A story line that is open for new items.
struct StoryLine {
    /// The caller's number.
    let id: Int64
    var vector: StoryVector
    /// Items that shaped it; copies do not.
    var count: Int
    var last: Date
}

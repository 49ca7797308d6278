import Storage

/// What a poll tells while it runs.
public enum PollEvent: Sendable {
    /// So many feeds of so many are done.
    case polled(done: Int, of: Int)
    /// A feed could not be read, and why in one line of Dutch; the others go on.
    case failed(feed: String, why: String)
    /// A feed could be read, but something of it was lost: it stopped halfway, or was broken.
    case damaged(feed: String, what: String)
    /// A new hit.
    case hit(Hit)
    /// A feed's address changed for good.
    case moved(from: String, to: String)
}

import Foundation

/// How the polling of one feed stands. A poll makes the next state from this one; the store keeps it as it is given.
public struct FeedState: Sendable, Equatable {
    /// The entity tag of the last full answer, as the server wrote it (RFC 9110, 8.8.3).
    public var etag: String?
    /// The date of the last full answer, as the server wrote it (RFC 9110, 8.8.2).
    public var lastModified: String?
    /// Since when these validators are used; after some days they are dropped, for servers that answer 304 for ever.
    public var validatorsSince: Date?
    /// Tells an unchanged body that came with status 200.
    public var bodyHash: String?
    /// When the feed was last asked for, with whatever result.
    public var lastAttempt: Date?
    /// When it last answered well, 304 included.
    public var lastSuccess: Date?
    /// The HTTP status of the last answer.
    public var lastStatus: Int?
    /// Why the last attempt failed: the code of the error. Nil after a success.
    public var lastErrorCode: String?
    /// What the log should know of that failure.
    public var lastErrorDetail: String?
    /// How many attempts failed since the last success.
    public var consecutiveFailures: Int
    /// When the feed is due again.
    public var nextPoll: Date
    /// The address of a permanent redirect that was seen once; it takes effect when the next poll sees it again.
    public var movedTo: String?
    /// The server said that the feed is gone for good (410): it is not polled any more.
    public var isGone: Bool
    /// How many new items the feed has brought a day, as the poller reckons it: for its interval.
    public var itemsPerDay: Double?
    /// What the document says of how often to ask for it; kept for the answers that bring no document.
    public var hints: FeedHints
    /// What was wrong with the last document, though it could be read: codes with blanks between them. Nil: nothing.
    public var notice: String?
    /// How long after publication new items are found, in seconds: a running mean.
    public var lagSeconds: Double?
    /// When it last brought a new item.
    public var lastNew: Date?

    /// The state of a feed that was never polled.
    public init(nextPoll: Date) {
        self.nextPoll = nextPoll
        consecutiveFailures = 0
        isGone = false
        hints = FeedHints()
    }
}

extension FeedState {
    init(_ row: Row) throws(StorageError) {
        self.init(nextPoll: try row["next_poll"])
        etag = try row["etag"]
        lastModified = try row["last_modified"]
        validatorsSince = try row["validators_since"]
        bodyHash = try row["body_hash"]
        lastAttempt = try row["last_attempt"]
        lastSuccess = try row["last_success"]
        lastStatus = try row["last_status"]
        lastErrorCode = try row["last_error_code"]
        lastErrorDetail = try row["last_error_detail"]
        consecutiveFailures = try row["consecutive_failures"]
        movedTo = try row["moved_to"]
        isGone = try row["is_gone"]
        itemsPerDay = try row["items_per_day"]
        if let text: String = try row["hints"] { hints = try StoredJSON.value(text) }
        notice = try row["notice"]
        lagSeconds = try row["lag_seconds"]
        lastNew = try row["last_new"]
    }

    /// `column = value, …` for an UPDATE.
    var assignments: SQL {
        "\(sql: plainAssignments), items_per_day = \(itemsPerDay), lag_seconds = \(lagSeconds), last_new = \(lastNew)"
    }

    /// The same for a poll. What new items add to the rhythm comes on top; a poll that is recorded twice must not take that away.
    var pollAssignments: SQL {
        """
        items_per_day = CASE WHEN last_attempt = \(lastAttempt) THEN items_per_day ELSE \(itemsPerDay) END,
        lag_seconds = CASE WHEN last_attempt = \(lastAttempt) THEN lag_seconds ELSE \(lagSeconds) END,
        last_new = CASE WHEN last_attempt = \(lastAttempt) THEN last_new ELSE \(lastNew) END,
        \(sql: plainAssignments)
        """
    }

    private var plainAssignments: SQL {
        let hints = self.hints.stored
        return """
            etag = \(etag), last_modified = \(lastModified), validators_since = \(validatorsSince), body_hash = \(bodyHash),
            last_attempt = \(lastAttempt), last_success = \(lastSuccess), last_status = \(lastStatus),
            last_error_code = \(lastErrorCode), last_error_detail = \(lastErrorDetail),
            consecutive_failures = \(consecutiveFailures), next_poll = \(nextPoll), moved_to = \(movedTo), is_gone = \(isGone),
            hints = \(hints), notice = \(notice)
            """
    }
}

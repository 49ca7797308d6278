/// What other threads ask of the room.
enum Command: Sendable {
    case start(FetchJob)
    case cancel(id: Int)
    case shutDown
}

/// A request with who waits for it.
struct FetchJob: Sendable {
    let id: Int
    let request: FetchRequest
    let answer: CheckedContinuation<Result<FetchResponse, FetchError>, Never>
}

/// A request with who waits for it.
struct FetchJob: Sendable {
    let id: Int
    let request: FetchRequest
    let answer: CheckedContinuation<Result<FetchResponse, FetchError>, Never>
}

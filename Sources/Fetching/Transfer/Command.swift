/// What other threads ask of the room.
enum Command: Sendable {
    case start(FetchJob)
    case cancel(id: Int)
    case shutDown
}

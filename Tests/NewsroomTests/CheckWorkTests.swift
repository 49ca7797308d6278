import Dispatch
import Testing

@testable import Newsroom

/// The checker works apart from Swift's threads, and never takes more than it can do.
struct CheckWorkTests {
    @Test func `Work that waits is bounded, what is beyond is refused at once, and all that was taken is done`() async throws {
        let work = CheckWork()
        let gate = DispatchSemaphore(value: 0)
        let tasks = (0..<80).map { number in
            Task {
                try await work.run {
                    gate.wait()
                    return number
                }
            }
        }
        // Every task either waits in the queue or is refused: the refused ones end while nothing is done.
        var refused = 0
        for await isRefused in results(tasks) {
            refused += isRefused ? 1 : 0
            if refused == 16 { break }
        }
        #expect(refused == 16)
        for _ in 0..<64 { gate.signal() }
        var done = 0
        for task in tasks where (try? await task.value) != nil { done += 1 }
        #expect(done == 64)
        #expect(try await work.run { 1 } == 1)
    }

    @Test func `What the work throws comes back, and leaves room for the next`() async throws {
        let work = CheckWork()
        for _ in 0..<100 {
            await #expect(throws: Explanation(.badData, "fout")) { try await work.run { throw Explanation(.badData, "fout") } }
        }
    }

    /// Whether each was refused, as they end.
    private func results(_ tasks: [Task<Int, any Error>]) -> AsyncStream<Bool> {
        AsyncStream { continuation in
            for task in tasks {
                Task {
                    do {
                        _ = try await task.value
                        continuation.yield(false)
                    } catch { continuation.yield(error is CheckWork.Busy) }
                }
            }
        }
    }
}

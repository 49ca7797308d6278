import Fetching
import LoopbackServer
import Testing

@Suite struct CancellationTests {
    @Test func `cancelling the task ends the transfer and its connection`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .never)
            let task = fetching(FetchRequest(server.url("/feed")), by: fetcher)
            #expect(await server.wait { $0.requests.count == 1 })
            task.cancel()
            #expect(await task.value.code == .cancelled)
            #expect(await server.wait { $0.openConnections == 0 })
        }
    }

    @Test func `a fetch that is cancelled while it waits for its turn never goes out, and frees its place`() async throws {
        try await withWorld({ configuration, _ in configuration.maxConnectionsPerHost = 1 }) { (server, fetcher) async throws in
            server.route("/1", Reply.ok("een").delayed(by: 0.3))
            server.route("/3", .ok("drie"))
            let first = fetching(FetchRequest(server.url("/1")), by: fetcher)
            #expect(await server.wait { $0.requests.count == 1 })
            let second = fetching(FetchRequest(server.url("/2")), by: fetcher)
            let third = fetching(FetchRequest(server.url("/3")), by: fetcher)
            second.cancel()
            #expect(await second.value.code == .cancelled)
            #expect(try await first.value.get().text == "een")
            #expect(try await third.value.get().text == "drie")
            #expect(server.requests.map(\.path) == ["/1", "/3"])
        }
    }

    @Test func `a task that is cancelled already fetches nothing`() async throws {
        try await withWorld { (server, fetcher) async throws in
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return await fetching(FetchRequest(server.url("/feed")), by: fetcher, inside: true)
            }
            task.cancel()
            #expect(await task.value == .cancelled)
        }
    }

    @Test func `cancelling at any moment, a thousand times, leaves nobody waiting and the fetcher whole`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { _ in .ok("hier") }
            let tasks = (0..<1000).map { fetching(FetchRequest(server.url("/", host: "host\($0 % 50).example")), by: fetcher) }
            for (index, task) in tasks.enumerated() where index % 2 == 0 { task.cancel() }
            var answers = 0
            for (index, task) in tasks.enumerated() {
                switch await task.value {
                case .success: answers += 1
                case .failure(let error): #expect(error.code == .cancelled && index % 2 == 0)
                }
            }
            #expect(answers >= 500)
            #expect(try await fetcher.fetch(FetchRequest(server.url("/"))).text == "hier")
        }
    }
}

/// The outcome in the calling task, so that its own cancellation counts.
private func fetching(_ request: FetchRequest, by fetcher: Fetcher, inside: Bool) async -> FetchError.Code? {
    do throws(FetchError) {
        _ = try await fetcher.fetch(request)
        return nil
    } catch {
        return error.code
    }
}

import Fetching
import LoopbackServer
import Testing

/// A fetcher for tests: loopback allowed, no proxy of this machine, no pause between requests.
func configuration(_ change: (inout FetcherConfiguration) -> Void = { _ in }) -> FetcherConfiguration {
    var configuration = FetcherConfiguration()
    configuration.allowPrivateAddresses = true
    configuration.proxy = .none
    configuration.pauseBetweenRequestsPerHost = 0
    configuration.totalTimeout = 30
    change(&configuration)
    return configuration
}

/// A server and a fetcher, both gone afterwards. Every host name leads to the server.
func withWorld(
    _ change: (inout FetcherConfiguration, LoopbackServer) -> Void = { _, _ in },
    _ body: (LoopbackServer, Fetcher) async throws -> Void
) async throws {
    let server = try LoopbackServer()
    defer { server.stop() }
    let fetcher = try Fetcher(
        configuration {
            $0.resolve = ["*:\(server.port):127.0.0.1"]
            change(&$0, server)
        })
    try await body(server, fetcher)
    await fetcher.shutdown()
}

/// The error of a fetch; nil (and a failed test) when it brings a response.
func failure(of request: FetchRequest, by fetcher: Fetcher, _ location: SourceLocation = #_sourceLocation) async -> FetchError? {
    do throws(FetchError) {
        let response = try await fetcher.fetch(request)
        Issue.record("a response, status \(response.status), where an error was due", sourceLocation: location)
        return nil
    } catch {
        return error
    }
}

/// The result of a fetch that runs while the test goes on.
func fetching(_ request: FetchRequest, by fetcher: Fetcher) -> Task<Result<FetchResponse, FetchError>, Never> {
    Task {
        do throws(FetchError) {
            return .success(try await fetcher.fetch(request))
        } catch {
            return .failure(error)
        }
    }
}

extension Result where Failure == FetchError {
    /// The kind of failure; nil for a response.
    var code: FetchError.Code? {
        guard case .failure(let error) = self else { return nil }
        return error.code
    }
}

extension FetchResponse {
    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
}

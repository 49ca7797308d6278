import ArgumentParser
import Fetching
import Foundation
import Newsroom
import Reading

struct FeedFetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Fetch one feed and print what is in it; nothing is stored.")

    @OptionGroup var common: CommonOptions
    @Argument var url: String

    func run() async throws {
        let response = try await common.fetchPage(url)
        guard response.status < 400 else {
            throw Explanation(.unavailable, "\(url): \(FeedTrouble(code: "http-\(response.status)", detail: "\(response.status)").words)")
        }
        let origin = FeedOrigin(baseURL: response.finalURL, contentType: response.contentType, contentLanguage: response.contentLanguage)
        let document: FeedDocument
        do { document = try FeedReader.read(response.body, from: origin) } catch {
            throw Explanation(.badData, "\(url): \(Explanation(error).text)")
        }
        if let loss = document.lossInWords { common.note("\(url): \(loss)") }
        if common.json { return try JSONLine.print(FetchLine(url, response, document)) }
        Terminal.line("\(document.feed.title ?? url): \(document.items.count) items, \(document.format.rawValue)")
        for item in document.items { Terminal.line("  \(item.title ?? "(geen titel)")") }
    }
}

/// A fetched feed in machine output (contract).
struct FetchLine: Encodable {
    let url: String
    let finalURL: String
    let status: Int
    let etag: String?
    let lastModified: String?
    let bytes: Int
    let durationMS: Int
    let notModified: Bool
    let feed: FeedDocument.ContractJSON

    init(_ url: String, _ response: FetchResponse, _ document: FeedDocument) {
        self.url = url
        finalURL = response.finalURL
        status = response.status
        etag = response.etag
        lastModified = response.lastModified
        bytes = response.body.count
        durationMS = Int(response.duration * 1000)
        notModified = response.notModified
        feed = FeedDocument.ContractJSON(document)
    }
}

extension CommonOptions {
    /// Fetches one page or feed as the poller would.
    func fetchPage(_ url: String) async throws -> FetchResponse {
        try await fetching { fetcher in try await fetcher.fetch(FetchRequest(url)) }
    }

    /// Works with a fetcher of its own, which is gone afterwards. Opens no database.
    func fetching<Value: Sendable>(_ work: (Fetcher) async throws -> Value) async throws -> Value {
        let fetcher = try Fetcher(FetcherConfiguration(loadConfiguration()))
        do {
            let value = try await work(fetcher)
            await fetcher.shutdown()
            return value
        } catch {
            await fetcher.shutdown()
            throw error
        }
    }
}

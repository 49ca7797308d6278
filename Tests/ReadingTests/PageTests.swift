import Foundation
import Testing

import Reading

/// Whole pages as Dutch sites build them, with invented news: what must be in the text, and what must not.
@Suite("Whole pages")
struct PageTests {
    struct Page: Decodable, CustomTestStringConvertible, Sendable {
        let file: String
        let title: String
        let author: String?
        let with: [String]
        let without: [String]
        let partial: Bool
        var testDescription: String { file }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

    static let pages: [Page] = {
        let list = try? Data(contentsOf: folder.appending(path: "pages.json"))
        return list.flatMap { try? JSONDecoder().decode([Page].self, from: $0) } ?? []
    }()

    private func read(_ page: Page) throws -> Article {
        let bytes = try Data(contentsOf: Self.folder.appending(path: page.file))
        return try ArticleReader.read(Array(bytes), from: FeedOrigin(baseURL: "https://omroep.example/nieuws/1"))
    }

    private func fold(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    @Test func `there are pages to read`() { #expect(Self.pages.count >= 40) }

    @Test(arguments: pages)
    func `the whole text is found, with title and author, and whether it is all`(page: Page) throws {
        let article = try read(page)
        let text = fold(article.text)
        for phrase in page.with { #expect(text.contains(fold(phrase))) }
        #expect(article.title?.hasSuffix(page.title) == true)
        #expect(article.isPartial == page.partial)
        if let author = page.author, !page.file.contains("liveblog") { #expect(article.author == author) }
    }

    /// trafilatura's metric over all pages: one phrase that slips in on a page of a new kind must not stop the work.
    @Test func `hardly anything else slips in`() throws {
        var slipped: [String] = []
        var wanted = 0
        for page in Self.pages {
            let text = fold(try read(page).text)
            wanted += page.with.count
            slipped += page.without.filter { text.contains(fold($0)) }.map { "\(page.file): \($0)" }
        }
        #expect(Double(slipped.count) < Double(wanted) * 0.06, "\(slipped)")
    }
}

import ArgumentParser
import DutchText
import Foundation
import Newsroom
import Reading

/// A person asks for one page by name, so this fetches it without asking robots.txt; the poller, which goes by itself, does ask.
struct ArticleExtract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Print the article of a news page, without what stands around it; nothing is stored.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "An HTML file, - for stdin, or an address.") var page: String
    @Option(help: "The address that links are relative to.") var baseURL: String?
    @Option(help: "The Content-Type that it came with.") var contentType: String?

    func run() async throws {
        let isAddress = ["http://", "https://"].contains { page.lowercased().hasPrefix($0) }
        let (bytes, origin) = isAddress ? try await fetched() : try stored()
        let article: Article
        do { article = try ArticleReader.read(bytes, from: origin) } catch {
            throw Explanation(.badData, "\(page): \(Self.words(error))")
        }
        if common.json { return try JSONLine.print(Article.ContractJSON(article)) }
        show(article)
    }

    private func stored() throws -> ([UInt8], FeedOrigin) {
        (Array(try InputFile(page).bytes()), FeedOrigin(baseURL: baseURL, contentType: contentType))
    }

    private func fetched() async throws -> ([UInt8], FeedOrigin) {
        let response = try await common.fetchPage(page)
        guard response.status < 400 else {
            throw Explanation(.unavailable, "\(page): de server antwoordt met status \(response.status). Kijk het adres na.")
        }
        let origin = FeedOrigin(
            baseURL: baseURL ?? response.finalURL, contentType: contentType ?? response.contentType,
            contentLanguage: response.contentLanguage)
        return (response.body, origin)
    }

    /// The words for feeds do not fit a page.
    private static func words(_ error: ReadingError) -> String {
        switch error.code {
        case .empty: "hier staat niets in. Kijk het adres of bestand na."
        case .tooLarge: "deze pagina is te groot om te lezen. Geef een kleinere op."
        case .unreadable where error.detail == ReadingError.cookieWall:
            "deze pagina vraagt alleen toestemming voor cookies; het artikel staat erachter. Open het in een browser en plak de tekst."
        default: "op deze pagina staat geen artikel dat te lezen is. Open de pagina in een browser en kijk of het een los bericht is."
        }
    }

    private func show(_ article: Article) {
        if let title = article.title { Terminal.line(title) }
        let facts = [article.site, article.author, article.published.map { DutchMoment($0).full }].compactMap { $0 }
        if !facts.isEmpty { Terminal.line(facts.joined(separator: ", ")) }
        Terminal.line("")
        Terminal.line(article.text)
        if article.isPartial { common.note("\(page): alleen het begin; de rest is voor abonnees.") }
    }
}

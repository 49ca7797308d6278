import ArgumentParser
import Foundation
import Newsroom
import Reading

struct FeedParse: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "parse", abstract: "Read feed documents and print what is in them.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Files, or - for stdin.") var files: [String]
    @Option(help: "The address that links are relative to.") var baseURL: String?
    @Option(help: "The Content-Type that it came with.") var contentType: String?
    @Option(help: "The Content-Language that it came with.") var contentLanguage: String?

    /// Every file is read; the first that could not be decides how the command ends.
    func run() throws {
        var failure: Explanation?
        for file in files {
            do { try show(file) } catch {
                let explanation = Explanation(error)
                let named = explanation.text.hasPrefix(file) ? explanation : Explanation(explanation.kind, "\(file): \(explanation.text)")
                if failure != nil { Terminal.note("eenmond: \(named.text)") }
                failure = failure ?? named
            }
        }
        if let failure { throw failure }
    }

    private func show(_ file: String) throws {
        let origin = FeedOrigin(baseURL: baseURL, contentType: contentType, contentLanguage: contentLanguage)
        let document = try FeedReader.read(Array(InputFile(file).bytes()), from: origin)
        if let loss = document.lossInWords { common.note("\(file): \(loss)") }
        if common.json { return Terminal.line(try FeedDocument.ContractJSON(document, file: file).line()) }
        Terminal.line("\(file): \(document.format.rawValue), \(document.items.count) items: \(document.feed.title ?? "(geen titel)")")
        for item in document.items { Terminal.line("  \(item.title ?? "(geen titel)")") }
    }
}

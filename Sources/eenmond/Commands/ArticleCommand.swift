import ArgumentParser

/// `eenmond article …`
struct ArticleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article", abstract: "Read the article of a news page.", subcommands: [ArticleExtract.self])
}

import Accounts
import ArgumentParser
import Foundation
import Newsroom
import Storage

/// Tokens of the JSON interface.
struct UserToken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens of the JSON interface: add, list, revoke.",
        subcommands: [TokenAdd.self, TokenList.self, TokenRevoke.self])
}

struct TokenAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make a token for an account; it is shown once.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "Whose rights it has: the account's user name.") var userName: String
    @Option(help: "What it is for, in a few words.") var label: String
    @Option(help: ArgumentHelp("What it may do; may be given more than once: \(Scope.allCases.map(\.rawValue).joined(separator: ", "))."))
    var scope: [Scope]
    @Option(help: "After how many days it ends; without this it does not end by itself.") var days: Int?

    func run() async throws {
        let newsroom = try await common.newsroom()
        let account = try await newsroom.account(named: userName)
        let (token, secret) = try await newsroom.makeToken(for: account.id, label: label, scopes: Set(scope), days: days, by: who.name)
        if common.json { return try JSONLine.print(TokenLine(token, userName: account.name.rawValue, secret: secret.text)) }
        common.note("Token \(token.id) voor \(account.name). Bewaar het nu: het wordt niet opnieuw getoond.")
        Terminal.line(secret.text)
    }
}

struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the tokens that work.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        let names = Dictionary(uniqueKeysWithValues: try await newsroom.accounts().map { ($0.id, $0.name.rawValue) })
        let tokens = try await newsroom.tokens()
        if common.json { return try tokens.forEach { try JSONLine.print(TokenLine($0, userName: names[$0.account] ?? "", secret: nil)) } }
        guard !tokens.isEmpty else { return common.note("Er zijn geen tokens. Maak er een met 'eenmond user token add'.") }
        for token in tokens {
            let scopes = token.scopes.sorted().map(\.rawValue).joined(separator: " ")
            Terminal.line("\(token.id)  \(names[token.account] ?? "")  \(Terminal.bold(token.label))  \(scopes)")
        }
    }
}

struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Take a token away.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "The number that 'user token list' shows.") var number: Int64

    func run() async throws {
        try await common.newsroom().revokeToken(number, owner: nil, by: who.name)
        if common.json { return try JSONLine.print(["id": number]) }
        Terminal.line("Token \(number) werkt niet meer.")
    }
}

extension Scope: ExpressibleByArgument {}

/// One token in machine output.
private struct TokenLine: Encodable {
    let id: Int64
    let userName: String
    let label: String
    let scopes: [Scope]
    let madeAt: Date
    let expiresAt: Date?
    let lastUsed: Date?
    let token: String?

    init(_ token: APIToken, userName: String, secret: String?) {
        id = token.id
        self.userName = userName
        label = token.label
        scopes = token.scopes.sorted()
        madeAt = token.madeAt
        expiresAt = token.expiresAt
        lastUsed = token.lastUsed
        self.token = secret
    }
}

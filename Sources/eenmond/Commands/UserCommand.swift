import Accounts
import ArgumentParser
import Foundation
import Newsroom

/// Accounts from the command line: how a beheerder gets back in, and how a script fills an empty newsroom. Whoever can run this holds
/// the database, so no password is asked.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Who may sign in: add, list, reset, change roles, make tokens.",
        subcommands: [
            UserAdd.self, UserList.self, UserReset.self, UserRoles.self, UserClose.self, UserReopen.self, UserToken.self, UserLog.self,
        ])
}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make an account; prints the link with which its owner chooses a password.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "What she signs in with, such as her mail address.") var userName: String
    @Option(help: ArgumentHelp("How colleagues know her: \"A. de Vries\".", valueName: "name")) var name: String
    @Option(help: ArgumentHelp("A role; may be given more than once: \(UserRole.allCases.map(\.rawValue).joined(separator: ", "))."))
    var role: [UserRole]
    @Flag(help: "Read the password from stdin in place of making a link.") var passwordStdin = false

    func run() async throws {
        let newsroom = try await common.newsroom()
        let account = try await newsroom.addAccount(name: userName, displayName: name, roles: Set(role), by: who.name)
        try await Credential.give(to: account, passwordStdin: passwordStdin, newsroom, common, by: who.name)
    }
}

struct UserReset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Make a link for a new password; signs the owner out everywhere once it is used.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "What she signs in with.") var userName: String
    @Flag(help: "Read the password from stdin in place of making a link.") var passwordStdin = false
    @Flag(help: "Take the codes of her app away too: her phone is lost or new.") var codes = false

    func run() async throws {
        let newsroom = try await common.newsroom()
        let account = try await newsroom.account(named: userName)
        if codes { try await newsroom.removeCodes(of: account.id, by: who.name) }
        try await Credential.give(to: account, passwordStdin: passwordStdin, newsroom, common, by: who.name)
    }
}

/// A password from stdin, or a link.
private enum Credential {
    static func give(to account: Account, passwordStdin: Bool, _ newsroom: Newsroom, _ common: CommonOptions, by who: String) async throws {
        guard !passwordStdin else {
            let text = try InputFile("-").text()
            try await newsroom.setPassword(account.id, text.last?.isNewline == true ? String(text.dropLast()) : text, by: who)
            if common.json { return try JSONLine.print(AccountLine(account, link: nil)) }
            return Terminal.line("\(account.name): het wachtwoord is ingesteld.")
        }
        let secret = try await newsroom.makeLink(for: account.id, by: who)
        let path = "/welkom/\(secret.text)"
        let link = newsroom.configuration.publicAddress.map { $0 + path } ?? path
        if common.json { return try JSONLine.print(AccountLine(account, link: link)) }
        Terminal.line("\(account.name): geef deze link aan \(account.displayName). Hij werkt één keer.")
        Terminal.line(link)
        if newsroom.configuration.publicAddress == nil {
            common.note("Zet het adres van Eenmond ervoor, bijvoorbeeld http://127.0.0.1:8080.")
        }
    }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let accounts = try await common.newsroom().accounts()
        if common.json { return try accounts.forEach { try JSONLine.print(AccountLine($0, link: nil)) } }
        guard !accounts.isEmpty else {
            return common.note("Er zijn nog geen accounts. Maak het eerste met 'eenmond user add', of in de browser.")
        }
        for account in accounts {
            let roles = account.roles.sorted().map(\.rawValue).joined(separator: ", ")
            let state = account.isActive ? (account.hasPassword || account.hasSignOn ? "" : "  (nog geen wachtwoord)") : "  (gesloten)"
            Terminal.line(
                "\(Terminal.bold(account.name.rawValue))  \(account.displayName)  \(roles)\(account.hasCodes ? "  codes" : "")\(state)")
        }
    }
}

struct UserRoles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: "Give an account these roles in place of those it had.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "What she signs in with.") var userName: String
    @Argument(help: "The roles.") var roles: [UserRole]

    func run() async throws {
        let newsroom = try await common.newsroom()
        let account = try await newsroom.account(named: userName)
        try await newsroom.setRoles(account.id, Set(roles), by: who.name)
        let changed = try await newsroom.account(account.id)
        if common.json { return try JSONLine.print(AccountLine(changed, link: nil)) }
        Terminal.line("\(changed.name): \(changed.roles.sorted().map(\.rawValue).joined(separator: ", ")).")
    }
}

struct UserClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an account: nobody can sign in with it any more. What she did stays in the logs.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "What she signs in with.") var userName: String

    func run() async throws {
        let newsroom = try await common.newsroom()
        let account = try await newsroom.account(named: userName)
        try await newsroom.setActive(account.id, false, by: who.name)
        if common.json { return try JSONLine.print(AccountLine(try await newsroom.account(account.id), link: nil)) }
        Terminal.line("\(account.name) is gesloten.")
    }
}

struct UserReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Open a closed account again.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "What she signs in with.") var userName: String

    func run() async throws {
        let newsroom = try await common.newsroom()
        let account = try await newsroom.account(named: userName)
        try await newsroom.setActive(account.id, true, by: who.name)
        if common.json { return try JSONLine.print(AccountLine(try await newsroom.account(account.id), link: nil)) }
        Terminal.line("\(account.name) is weer open.")
    }
}

extension UserRole: ExpressibleByArgument {}

/// One account in machine output.
private struct AccountLine: Encodable {
    let userName: String
    let name: String
    let roles: [UserRole]
    let active: Bool
    let password: Bool
    let codes: Bool
    let signOn: Bool
    let createdAt: Date
    let link: String?

    init(_ account: Account, link: String?) {
        userName = account.name.rawValue
        name = account.displayName
        roles = account.roles.sorted()
        active = account.isActive
        password = account.hasPassword
        codes = account.hasCodes
        signOn = account.hasSignOn
        createdAt = account.createdAt
        self.link = link
    }
}

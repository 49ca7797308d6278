import ArgumentParser
import Newsroom
import Storage

/// `eenmond contact …`
struct ContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Keep whom to call at partners, before it is needed. Never part of a message.",
        subcommands: [ContactAdd.self, ContactList.self, ContactRemove.self])
}

struct ContactAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add somebody at a partner.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Option(help: "For example 'GGD'.") var organisation: String
    @Option(help: "What they do there: persvoorlichter, piketdienst, …") var role: String
    @Option var phone: String?
    @Option var mail: String?

    func run() async throws {
        let contact = try await common.newsroom().addContact(
            organisation: organisation, role: role, phone: phone, mail: mail, by: who.name)
        if common.json { return try JSONLine.print(ContactLine(contact)) }
        Terminal.line("Contact \(contact.id) staat in de lijst: \(contact.organisation), \(contact.role).")
    }
}

struct ContactList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List whom to call, by organisation.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let contacts = try await common.newsroom().contacts()
        if common.json { return try contacts.forEach { try JSONLine.print(ContactLine($0)) } }
        guard !contacts.isEmpty else { return common.note("De lijst is leeg. Voeg iemand toe met 'eenmond contact add'.") }
        for contact in contacts {
            let ways = [contact.phone, contact.mail].compactMap { $0 }.joined(separator: " · ")
            Terminal.line("\(contact.id)  \(Terminal.bold(contact.organisation)), \(contact.role)  \(ways)")
        }
    }
}

struct ContactRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take somebody off the list.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "The number that 'contact list' shows.") var number: Int64

    func run() async throws {
        try await common.newsroom().removeContact(number, by: who.name)
        if common.json { return try JSONLine.print(["id": number]) }
        Terminal.line("Contact \(number) staat niet meer in de lijst.")
    }
}

/// One contact in machine output.
private struct ContactLine: Encodable {
    let id: Int64
    let organisation: String
    let role: String
    let phone: String?
    let mail: String?

    init(_ contact: PartnerContact) {
        id = contact.id
        organisation = contact.organisation
        role = contact.role
        phone = contact.phone
        mail = contact.mail
    }
}

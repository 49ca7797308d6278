import Foundation
import Storage

extension Newsroom {
    /// Whom to call at partners, by organisation.
    public func contacts() async throws -> [PartnerContact] { try await store.contacts.list() }

    /// Adds somebody at a partner to the list of the organisation.
    public func addContact(organisation: String, role: String, phone: String?, mail: String?, by who: String) async throws -> PartnerContact
    {
        let phone = phone?.filled
        let mail = mail?.filled
        guard let organisation = organisation.filled else { throw Explanation(.badData, "Het veld organisatie is leeg. Vul het in.") }
        guard let role = role.filled else { throw Explanation(.badData, "Het veld functie is leeg. Vul het in.") }
        guard phone != nil || mail != nil else {
            throw Explanation(.badData, "Zonder telefoonnummer of mailadres is niemand te bereiken. Geef --phone of --mail.")
        }
        return try await store.contacts.add(organisation: organisation, role: role, phone: phone, mail: mail, at: clock.now, by: who)
    }

    /// Takes somebody off the list.
    public func removeContact(_ id: Int64, by who: String) async throws {
        do {
            try await store.contacts.remove(id, at: clock.now, by: who)
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation(.missing, "Contact \(id) staat niet in de lijst. Kijk met 'eenmond contact list' welke er zijn.")
        }
    }
}

extension String {
    /// Without blanks around it; nil when nothing is left.
    fileprivate var filled: String? {
        let text = trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }
}

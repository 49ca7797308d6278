import Drafting
import Editing
import Incident

/// Where a gap of a message is filled in: where all messages share it, or else in the message itself.
struct GapPlace {
    let href: String

    /// - Parameters:
    ///   - placeholder: of the template, "contact.pers.telefoon"; empty when a person wrote the gap.
    ///   - number: which gap of the text it is, from 1.
    ///   - hasChanges: what is shared changed since the text was made, and can be taken over on the page of the message.
    init(_ placeholder: String, number: Int, in incident: Incident, message: Int64, hasChanges: Bool) {
        let home = "/incidenten/\(incident.id)"
        let page = "\(home)/berichten/\(message)"
        guard let place = GapPlace.shared.first(where: { placeholder == $0.name || placeholder.hasPrefix($0.name + ".") }) else {
            href = placeholder == "openbaarheid" ? "#lezers" : "\(page)/bewerken#open-\(number)"
            return
        }
        if place.isFilled(incident) {
            // It is known by now, and this text is older.
            href = hasChanges ? "#gewijzigd" : "\(page)/bewerken#open-\(number)"
        } else {
            href = home + place.address
        }
    }

    /// A placeholder, where its value is filled in, and whether there is one.
    private struct Shared: Sendable {
        let name: String
        let address: String
        let isFilled: @Sendable (Incident) -> Bool
    }

    /// The narrower name first.
    private static let shared: [Shared] = [
        Shared(name: "feiten", address: "#feit-toevoegen") { _ in false },
        Shared(name: "kop", address: "#feit-toevoegen") { $0.facts.contains(where: \.isConfirmed) },
        Shared(name: "kernboodschap", address: "/boodschap#kernboodschap") { $0.story.kernboodschap != nil },
        Shared(name: "oneliners", address: "/boodschap#oneliners") { !$0.story.oneliners.isEmpty },
        Shared(name: "acties", address: "/boodschap#acties") { !$0.story.actions.isEmpty },
        Shared(name: "maatregelen", address: "/boodschap#acties") { !$0.story.actions.isEmpty },
        Shared(name: "handelingsperspectief", address: "/boodschap#adviezen") { !$0.story.advice.isEmpty },
        Shared(name: "vragen", address: "/boodschap#nieuwe-vraag") { $0.story.questions.contains(where: \.isForMessages) },
        Shared(name: "volgende-update.wat", address: "/boodschap#update-inhoud") { $0.story.nextUpdate?.what != nil },
        Shared(name: "volgende-update", address: "/boodschap#update") { $0.story.nextUpdate != nil },
        Shared(name: "contact.pers.telefoon", address: "/boodschap#pers-telefoon") { $0.story.contacts.press?.phone != nil },
        Shared(name: "contact.pers.email", address: "/boodschap#pers-mail") { $0.story.contacts.press?.email != nil },
        Shared(name: "contact.pers", address: "/boodschap#pers-naam") { $0.story.contacts.press?.name != nil },
        Shared(name: "contact.publiek.website", address: "/boodschap#publiek-pagina") { $0.story.contacts.public.url != nil },
        Shared(name: "contact.publiek.hashtag", address: "/boodschap#hashtag") { $0.story.contacts.public.hashtag != nil },
        Shared(name: "contact.publiek", address: "/boodschap#publiek-telefoon") { $0.story.contacts.public.phone != nil },
    ]
}

import Foundation
import Hummingbird
import Newsroom
import Storage

/// The list of partners' contacts. Who is taken off it can be put back with one press.
struct ContactRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/contacten") { request, context in try await show(FormState(), nil, request, context) }
        router.post("/contacten") { request, context in try await add(request, context) }
        router.post("/contacten/:nummer/weg") { request, context in
            guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
            let contact = try await site.newsroom.contacts().first { $0.id == number }
            try await site.newsroom.removeContact(number, by: context.who)
            return try await show(FormState(), contact.map(ContactsScreen.Contact.init), request, context)
        }
    }

    private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        let organisation = reader.required("organisatie", else: Words.Fill.organisation)
        let role = reader.required("functie", else: Words.Fill.contactRole)
        let (phone, mail) = (reader.optional("telefoon"), reader.optional("mail"))
        if phone.isEmpty, mail.isEmpty { reader.refuse("telefoon", Words.Fill.reach) }
        guard reader.problems.isEmpty else { return try await show(reader.state, nil, request, context) }
        _ = try await site.newsroom.addContact(organisation: organisation, role: role, phone: phone, mail: mail, by: context.who)
        return Response.done(.contactAdded, at: "/contacten").remembering(context.form["naam"])
    }

    private func show(
        _ form: FormState, _ removed: ContactsScreen.Contact?, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let screen = ContactsScreen(try await site.newsroom.contacts(), form: form, removed: removed, name: context.rememberedName)
        return try site.page(
            "contacts", screen, request, context, place: .contacts, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}

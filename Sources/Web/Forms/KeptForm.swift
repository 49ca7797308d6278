import Foundation
import HTTPTypes

/// A form that somebody sent when her session was over: it travels along through signing in, and is offered to be sent after all. Secrets
/// do not travel.
struct KeptForm: Equatable {
    static let bodyField = "bewaard"
    static let pathField = "bewaard-naar"
    /// Longer ones would make the form to sign in too long to send.
    private static let longest = 100_000
    private static let own = [bodyField, pathField, FormToken.field, "naam"]

    /// Where it was sent.
    let path: String
    let fields: FormFields

    /// One field, for a page.
    struct Line: Equatable {
        let name: String
        let value: String
    }

    /// What a form was going to do.
    init?(_ form: FormFields, sentTo path: String) {
        guard KeptForm.isOurs(path) else { return nil }
        var fields = FormFields()
        for (name, value) in form.values where !KeptForm.own.contains(name) && !KeptForm.isSecret(name) { fields.set(name, to: value) }
        guard fields.values.values.contains(where: { !$0.trimmed.isEmpty }) else { return nil }
        self.path = path
        self.fields = fields
        guard body.utf8.count <= KeptForm.longest else { return nil }
    }

    /// What travels along in a form to sign in; nil when nothing does.
    init?(in form: FormFields) {
        guard let body = form.values[KeptForm.bodyField], !body.isEmpty else { return nil }
        self.init(FormFields(body.utf8), sentTo: form[KeptForm.pathField])
    }

    /// All of it in one field.
    var body: String { lines.map { "\(KeptForm.escaped($0.name))=\(KeptForm.escaped($0.value))" }.joined(separator: "&") }

    var lines: [Line] { fields.values.sorted { $0.key < $1.key }.map { Line(name: $0.key, value: $0.value) } }

    /// What a person wrote, apart from choices and numbers.
    var written: [Line] { lines.filter { $0.value.count > 3 && $0.value.contains { $0.isLetter } } }

    private static func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }

    /// A route of ours that takes a form, and not one at the door.
    private static func isOurs(_ path: String) -> Bool { WayBack.path(path) == path && RouteRights.methods(for: path).contains("POST") }

    private static func isSecret(_ name: String) -> Bool {
        ["wachtwoord", "huidig", "code", "cookie", "token"].contains { name.contains($0) }
    }
}

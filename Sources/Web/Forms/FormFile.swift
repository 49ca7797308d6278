import Foundation

/// A file that somebody chose in a form.
struct FormFile: Equatable, Sendable {
    /// What it is called there, without folders. Only for showing: it never names anything of ours.
    let name: String
    let bytes: Data

    init(name: String, bytes: Data) {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let shown = last.trimmed.filter { !$0.isNewline }.prefix(120)
        self.name = shown.isEmpty ? Words.Upload.withoutName : String(shown)
        self.bytes = bytes
    }
}

import Foundation
import Incident

/// What an editor of templates needs: check a text before it is saved, and see it filled.
extension TemplateLibrary {
    /// Checks the text of a template without saving it.
    ///
    /// - Parameters:
    ///   - text: the whole file, with its head.
    ///   - name: of the file, without `.md`.
    ///   - file: its path, for the error.
    /// - Throws: what is wrong, with the line.
    public func check(_ text: String, named name: String, file: String) throws(TemplateError) -> Template {
        let shipped = template(named: name).map { $0.shippedText ?? $0.text }
        return try builder.template(name, file: file, text: text, replacing: shipped)
    }

    /// The templates that hold a part, directly or by way of other parts, in the order of their names. A part in the words of a scenario,
    /// `medeleven.zedenzaak`, is held where `medeleven` is.
    public func templates(holding part: String) -> [Template] {
        let holding = builder.parts(holding: TemplateName.base(part))
        return templates.filter { template in
            guard let source = try? TemplateSource(name: template.name, file: template.file, text: template.text) else { return false }
            return source.tags.contains { $0.kind == .part && holding.contains($0.name) }
        }
    }

    /// The incident that previews are filled with, from `voorbeeld.json` in the last folder that has one; nil when there is none.
    ///
    /// - Throws: `.unreadable` when the file is no dossier.
    public func sample(at now: Date) throws(TemplateError) -> Incident? {
        for folder in folders.reversed() {
            let file = folder.appendingPathComponent("voorbeeld.json")
            guard let bytes = try? Data(contentsOf: file) else { continue }
            do {
                return try Incident(Dossier(json: bytes), at: now)
            } catch {
                throw TemplateError(.unreadable, file: file.path, detail: error.detail)
            }
        }
        return nil
    }
}

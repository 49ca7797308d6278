import Newsroom
import Watching

/// The forms that the archive holds, for a reader.
enum FormLines {
    /// - Parameter most: lines at most; the rest is counted.
    static func show(_ found: ArchiveForms, most: Int = 15) {
        guard !found.forms.isEmpty else { return }
        let scope = found.isWhole ? "het archief" : "de nieuwste \(found.itemsRead) berichten"
        Terminal.line("Vormen in \(scope) (aantal berichten):")
        for form in found.forms.prefix(most) {
            let count = String(repeating: " ", count: max(0, 6 - String(form.items).count)) + String(form.items)
            Terminal.line("\(count)  \(form.form) (\(words(form.kind)))\(form.isStruck ? " – geschrapt" : "")")
        }
        if found.forms.count > most { Terminal.line("        en nog \(found.forms.count - most). Alle: eenmond watch forms.") }
    }

    private static func words(_ kind: MatchForm) -> String {
        switch kind {
        case .word: "het woord zelf"
        case .inflection: "verbuiging"
        case .compound: "samenstelling"
        case .exact: "precies deze vorm"
        case .prefix: "zelfde begin"
        case .suffix: "zelfde eind"
        case .phrase: "woordgroep"
        }
    }
}

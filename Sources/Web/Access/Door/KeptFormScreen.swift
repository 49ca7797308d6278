/// After signing in again: what was sent before it, to be sent after all.
struct KeptFormScreen {
    let action: String
    /// All of it, for the form.
    let fields: [KeptForm.Line]
    /// What she wrote, to look at.
    let written: [KeptForm.Line]
    let hasWritten: Bool
    /// Where she was.
    let wayBack: String

    init(_ kept: KeptForm, wayBack: String) {
        action = kept.path
        fields = kept.lines
        written = kept.written
        hasWritten = !written.isEmpty
        self.wayBack = wayBack
    }
}

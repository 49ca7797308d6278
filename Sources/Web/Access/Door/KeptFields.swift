/// A kept form as it travels along in a form at the door.
struct KeptFields {
    let body: String
    let path: String
    let written: [KeptForm.Line]
    let hasWritten: Bool

    init(_ kept: KeptForm) {
        body = kept.body
        path = kept.path
        written = kept.written
        hasWritten = !written.isEmpty
    }
}

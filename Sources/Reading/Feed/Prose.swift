/// A text of a feed in both forms.
struct Prose {
    /// Safe HTML.
    let html: String
    /// Plain text.
    let text: String

    /// A text that is known in both forms.
    init(html: String, text: String) {
        self.html = html
        self.text = text
    }

    /// Plain text, which HTML shows as it is; `plain` lends its memory.
    init(plain view: ByteView, using plain: inout PlainText) {
        plain.reset(capacity: view.count)
        plain.write(view, keepingLines: true)
        var html: [UInt8] = []
        html.reserveCapacity(view.count)
        HTMLText.escape(view.trimmed, into: &html)
        self.init(html: String(decoding: html, as: UTF8.self), text: String(decoding: plain.bytes, as: UTF8.self))
    }
}

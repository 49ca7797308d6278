/// A text of a feed in both forms.
struct Prose {
    /// Safe HTML.
    let html: String
    /// Plain text.
    let text: String

    /// What a cleaner made; text without markup is kept once.
    init(_ cleaner: HTMLCleaner) {
        html = String(decoding: cleaner.html, as: UTF8.self)
        text = cleaner.html == cleaner.text.bytes ? html : String(decoding: cleaner.text.bytes, as: UTF8.self)
    }

    /// Plain text, which HTML shows as it is; `plain` lends its memory.
    init(plain view: ByteView, using plain: inout PlainText) {
        plain.reset(capacity: view.count)
        plain.write(view, keepingLines: true)
        var html: [UInt8] = []
        html.reserveCapacity(view.count)
        HTMLText.escape(view.trimmed, into: &html)
        self.html = String(decoding: html, as: UTF8.self)
        text = html == plain.bytes ? self.html : String(decoding: plain.bytes, as: UTF8.self)
    }
}

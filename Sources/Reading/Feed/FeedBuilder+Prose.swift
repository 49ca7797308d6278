import Foundation

/// Text elements: from what stands in the buffer to safe HTML and plain text.
extension FeedBuilder {
    /// The text of an element that may hold markup; nil when it is empty.
    func prose(_ frame: Frame) -> Prose? {
        let kind = capture?.kind ?? frame.element.defaultContent ?? .text
        guard capture?.isBase64 == true else {
            return withText(of: frame) { prose($0, kind) }
        }
        let encoded = withText(of: frame) { Data(base64Encoded: Data($0), options: .ignoreUnknownCharacters) }
        guard let encoded, let decoded = Optional([UInt8](encoded)) else { return nil }
        return decoded.withUnsafeBufferPointer {
            $0.isUTF8 ? prose($0.trimmed, HTMLText.looksLikeHTML($0) ? .html : kind == .binary ? .text : kind) : nil
        }
    }

    /// Calls `body` with the element's text, without blanks at its ends.
    func withText<Result>(of frame: Frame, _ body: (ByteView) -> Result) -> Result {
        let text = buffer
        return text.withUnsafeBufferPointer { body($0.view(frame.textStart, $0.count).trimmed) }
    }

    private func prose(_ view: ByteView, _ kind: ContentKind) -> Prose? {
        guard !view.isEmpty else { return nil }
        guard textLeft > 0 else {
            repairs.add(.tooLong)
            return nil
        }
        let prose = meant(view, kind)
        textLeft -= prose.map { $0.html.utf8.count + $0.text.utf8.count } ?? 0
        return prose
    }

    private func meant(_ view: ByteView, _ kind: ContentKind) -> Prose? {
        if let meant = DoubleEncoding.undo(view) {
            repairs.add(.doubleEncodedText)
            return meant.withUnsafeBufferPointer { cleaned($0, kind) }
        }
        return cleaned(view, kind)
    }

    private func cleaned(_ view: ByteView, _ kind: ContentKind) -> Prose? {
        let guesses = format?.statesContentType != true
        if kind == .text, !(guesses && HTMLText.looksLikeHTML(view)) { return Prose(plain: view, using: &plain) }
        cleaner.clean(view, links: links)
        if guesses, cleaner.tagCount == 0, Self.isEscapedTwice(cleaner.text.bytes) {
            repairs.add(.doubleEscapedHTML)
            let once = cleaner.text.bytes
            once.withUnsafeBufferPointer { cleaner.clean($0, links: links) }
        }
        return Prose(cleaner)
    }

    /// Text without one tag that reads as HTML with tags was escaped once too often.
    private static func isEscapedTwice(_ text: [UInt8]) -> Bool {
        guard text.contains(UInt8(ascii: "<")) else { return false }
        return text.withUnsafeBufferPointer { view in
            let hasEnd = ["</p>", "</a>", "</div>", "</li>", "</strong>", "</em>", "</span>", "<br>", "<br/>", "<br />"] as [StaticString]
            return hasEnd.contains { view.firstIndex(of: $0, from: 0, ignoringCase: true) != nil } && HTMLText.looksLikeHTML(view)
        }
    }

    /// A text as one line: blanks folded, invisible tricks removed.
    func line(_ view: ByteView) -> String {
        plain.reset(capacity: view.count)
        plain.write(view)
        return String(decoding: plain.bytes, as: UTF8.self)
    }

    /// A headline: plain text on one line.
    func headline(_ frame: Frame) -> String? {
        if capture?.isBase64 != true, let quick = withText(of: frame, bareLine) { return quick.isEmpty ? nil : quick }
        guard let text = prose(frame)?.text, !text.isEmpty else { return nil }
        guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(UInt8(ascii: "\n")) }) != false else { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Most headlines are ASCII without markup and need no more than folding; nil for others.
    private func bareLine(_ view: ByteView) -> String? {
        guard view.nextMarkup(from: 0) == view.count, view.nextBeyondASCII(from: 0) == view.count else { return nil }
        return line(view)
    }
}

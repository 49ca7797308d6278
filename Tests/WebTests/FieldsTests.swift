import Foundation
import Testing

@testable import Web

/// What templates see of our values.
struct FieldsTests {
    private struct Inner {
        let name: String
        let number: Int
        let note: String?
    }

    private struct Outer {
        let title: String
        let isOpen: Bool
        let inner: Inner
        let maybe: Inner?
        let nothing: Inner?
        let rows: [Inner]
        let words: [String]
        let none: [Inner]
        let big: Int64
    }

    private let outer = Outer(
        title: "Brand & rook", isOpen: true, inner: Inner(name: "a", number: 1, note: nil), maybe: Inner(name: "b", number: 2, note: "n"),
        nothing: nil, rows: [Inner(name: "c", number: 3, note: nil), Inner(name: "d", number: 4, note: "<i>")], words: ["x", "y"], none: [],
        big: 9_000_000_000)

    /// Renders with the way of Mustache itself and with ours.
    private func rendered(_ template: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try template.write(to: folder.appending(path: "proef.mustache"), atomically: true, encoding: .utf8)
        return try Templates(folder: folder).render(outer, with: "proef")
    }

    @Test(arguments: [
        ("{{title}} {{big}} {{inner.name}}{{inner.number}}", "Brand &amp; rook 9000000000 a1"),
        ("{{#isOpen}}ja{{/isOpen}}{{^isOpen}}nee{{/isOpen}}", "ja"),
        (
            "{{#maybe}}{{.name}}{{.note}}{{title}}{{/maybe}}{{#nothing}}nooit{{/nothing}}{{^nothing}}niets{{/nothing}}",
            "bnBrand &amp; rookniets"
        ),
        ("{{#rows}}{{^first()}}, {{/first()}}{{.name}}{{#.note}} ({{.}}, {{number}}){{/.note}}{{/rows}}", "c, d (&lt;i&gt;, 4)"),
        ("{{#words}}{{.}}{{/words}}{{^none}}leeg{{/none}}{{#none}}vol{{/none}}", "xyleeg"),
        ("{{inner.note}}{{nothing.name}}{{onbekend}}.", "."),
    ])
    func `Every kind of property is there as it was`(template: String, text: String) throws {
        #expect(try rendered(template) == text)
    }

    @Test(arguments: ["", "[[nog invullen: wie]] en [[voorstel: x]]", "[[[x]]]", "[ [a]] [[b] ]", "[[open", "]][[a]][[b]]", "[[é]]]]"])
    func `Gaps are counted as they are found`(text: String) { #expect(Gap.count(in: text) == Gap.all(in: text).count) }
}

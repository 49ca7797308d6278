import Drafting
import Foundation
import Incident
import Storage
import Testing

@testable import Newsroom

/// Messages as files, opened again. Without pandoc, LibreOffice and poppler the tests that need them are skipped: scripts/set-up
/// installs them.
@Suite struct ExportTests {
    private static let hasPandoc = SystemTool.has("pandoc")
    private static let hasOffice = SystemTool.has("pandoc", "soffice", "pdfinfo", "pdftotext")

    private static let kinds: [MessageKind] = [.persbericht, .raadsinformatiebrief, .socialbericht, .statement]

    private func paper(_ desk: CompleteRoom, _ kind: MessageKind, approved: Bool = false) async throws -> (MessagePaper, StoredDraft) {
        let draft = try await desk.make(kind, channel: kind == .socialbericht ? .x : nil)
        if approved { try await desk.newsroom.approve(draft.id, by: "De Graaf") }
        let state = try await desk.newsroom.messageStatus(draft.id).state
        let paper = MessagePaper(
            draft.text, kind: kind, version: draft.version, at: draft.created, state: state,
            of: try await desk.newsroom.incident(desk.id), rules: try desk.newsroom.desk.rules(of: draft))
        return (paper, draft)
    }

    /// Words alone: what a program does with blanks, signs of lists and rules is its own affair.
    private func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    @Test(
        "A text that is not approved carries CONCEPT, its version and the time in every format", arguments: [ExportFormat.md, .txt, .html])
    func concept(format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        let text = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
        #expect(text.contains("CONCEPT, niet goedgekeurd. Persbericht, versie 1, woensdag 18 november 2026, 12.06 uur."), "\(text)")
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        let approved = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
        #expect(!approved.contains("CONCEPT") && !approved.contains("[[voorstel"))
        #expect(approved.contains("Persbericht, versie 1, woensdag 18 november 2026, 12.06 uur. Goedgekeurd woensdag 18 november 2026"))
    }

    @Test("A text that was approved or went out before a fact changed says just that, and is no concept")
    func changedAfterApproval() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        try await desk.confirm("Er is één gewonde.", .victims, replacing: FactID("f2"))
        let file = String(decoding: try await desk.newsroom.export(draft.id, as: .md), as: UTF8.self)
        #expect(
            file.hasPrefix("**LET OP. Goedgekeurd woensdag 18 november 2026, 12.06 uur; daarna is een feit gewijzigd: kijk de tekst na."))
        #expect(!file.contains("CONCEPT") && file.contains("Goedgekeurd woensdag 18 november 2026, 12.06 uur.\n"))
        #expect(!MessagePaper.withoutNotice(file).contains("LET OP"))
    }

    @Test("A post that went out before a fact changed is not handed out bare any more", arguments: [ExportFormat.md, .txt, .html])
    func changedAfterPublication(format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make(.socialbericht, channel: .x)
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        try await desk.newsroom.publish(draft.id, place: "X", by: "Visser")
        try await desk.confirm("De brand is uit.", .what, replacing: FactID("f1"))
        let file = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
        #expect(
            file.contains(
                "LET OP. Gepubliceerd woensdag 18 november 2026, 12.06 uur; daarna is een feit gewijzigd: kijk na of een rectificatie nodig is."
            ))
        #expect(!file.contains("CONCEPT"))
    }

    @Test(
        "The file of a post says at its head that it is a concept; once approved it is bare, to be copied",
        arguments: [ExportFormat.md, .txt])
    func bare(format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make(.socialbericht, channel: .x)
        let concept = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
        #expect(concept.hasSuffix(draft.text + "\n"))
        #expect(concept.contains("CONCEPT, niet goedgekeurd. Socialbericht voor X, versie 1, woensdag 18 november 2026, 12.06 uur."))
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        #expect(String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self) == draft.text + "\n")
    }

    @Test("A statement carries CONCEPT, its version and the time, in plain formats too", arguments: [ExportFormat.md, .txt, .html])
    func statement(format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make(.statement)
        let concept = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
        #expect(concept.contains("CONCEPT, niet goedgekeurd. Statement, versie 1, woensdag 18 november 2026, 12.06 uur."))
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        let approved = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
        #expect(
            !approved.contains("CONCEPT") && approved.contains("Statement, versie 1, woensdag 18 november 2026, 12.06 uur. Goedgekeurd"))
    }

    @Test("A post that is too long is offered as a thread, split at sentences; the offer is no part of the text that comes back")
    func thread() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make(.socialbericht, channel: .x)
        let long = String(repeating: "Aan de Havenkade is brand in een loods. ", count: 8) + draft.text
        let saved = try await desk.newsroom.saveText(long, after: draft.id, by: "Visser").draft
        let file = String(decoding: try await desk.newsroom.export(saved.id, as: .txt), as: UTF8.self)
        let offer = try #require(file.components(separatedBy: "Te lang voor dit kanaal. In ").last)
        #expect(offer.hasPrefix("2 delen:\n\n1 van 2\n\nAan de Havenkade") && offer.hasSuffix("#Havenkade\n"), "\(file)")
        let back = try await desk.newsroom.saveText(file, after: saved.id, by: "Visser").draft
        #expect(back.text.trimmingCharacters(in: .newlines) == long, "\(back.text)")
    }

    @Test(
        "The name that an incident has among colleagues is in no file: it may say more than is certain", arguments: kinds,
        [ExportFormat.html, .md])
    func workingTitle(kind: MessageKind, format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let (paper, _) = try await paper(desk, kind)
        #expect(!String(decoding: try await desk.newsroom.desk.export.bytes(paper, as: format), as: UTF8.self).contains("Brand Havenkade"))
    }

    @Test("The notice of an export is no part of the text that a person sends back")
    func noticeComesBack() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        for format in [ExportFormat.md, .txt] {
            let exported = String(decoding: try await desk.newsroom.export(draft.id, as: format), as: UTF8.self)
            let saved = try await desk.newsroom.saveText(exported, after: draft.id, by: "Visser").draft
            #expect(!saved.text.contains("CONCEPT"))
            #expect(saved.text.contains("Aan de Havenkade is brand in een loods."))
        }
        #expect(MessagePaper.withoutNotice("CONCEPTEN zijn er genoeg.\n") == "CONCEPTEN zijn er genoeg.\n")
    }

    @Test("A page has its language, its title, one first heading, and nothing that people typed becomes HTML")
    func page() async throws {
        let desk = try await CompleteRoom()
        let incident = try await desk.newsroom.incident(desk.id)
        let text =
            "# Kop <b> & \"co\"\n\nZo'n **grote** brand <script>x</script>\nTweede regel.\n\n- een\n- twee\n\n1. eerst\n2. dan\n\nKijk op https://a.example/x?a=1&b=2.\n\n[[nog invullen: de tijd]]\n"
        let html = PaperHTML(paper: MessagePaper(text, kind: .persbericht, version: 1, at: desk.room.now, of: incident)).text
        #expect(
            html.contains("<html lang=\"nl\">") && html.contains("<title>CONCEPT. Persbericht: Kop &lt;b&gt; &amp; &quot;co&quot;</title>"))
        #expect(html.components(separatedBy: "<h1>").count == 2)
        #expect(html.contains("Zo'n <strong>grote</strong> brand &lt;script&gt;x&lt;/script&gt;<br>\nTweede regel."))
        #expect(html.contains("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>") && html.contains("<ol>\n<li>eerst</li>"))
        #expect(html.contains("<a href=\"https://a.example/x?a=1&amp;b=2\">https://a.example/x?a=1&amp;b=2</a>."))
        #expect(html.contains("<mark>[[nog invullen: de tijd]]</mark>") && !html.contains("<script"))
    }

    @Test("OEFENING stands at the head in every text format of an exercise", arguments: kinds)
    func exercise(kind: MessageKind) async throws {
        let desk = try await CompleteRoom(exercise: true)
        let (paper, _) = try await paper(desk, kind)
        for text in [paper.markdown, paper.plain] { #expect(text.prefix(60).contains("OEFENING"), "\(text.prefix(100))") }
        let html = PaperHTML(paper: paper).text
        let body = try #require(html.range(of: "<body>"))
        #expect(html[body.upperBound...].prefix(80).contains("OEFENING") && html.contains("<title>OEFENING."))
    }

    @Test(
        "Word and OpenDocument hold the same words", .enabled(if: hasPandoc, "pandoc is not installed: run scripts/set-up"),
        arguments: kinds, [ExportFormat.docx, .odt])
    func documents(kind: MessageKind, format: ExportFormat) async throws {
        let desk = try await CompleteRoom(exercise: kind == .statement)
        let (paper, _) = try await paper(desk, kind, approved: kind == .persbericht)
        let bytes = try await desk.newsroom.desk.export.bytes(paper, as: format)
        let back = try #require(SystemTool("pandoc")).output(
            ["-t", "plain", "--wrap=none", "a.\(format.rawValue)"], on: bytes, named: "a.\(format.rawValue)")
        let all = [paper.notice, PlainMessage.text(of: paper.text), paper.colophon].compactMap { $0 }.joined(separator: "\n")
        for word in Set(words(all)) { #expect(words(back).contains(word), "\(word) is lost") }
        let markdown = try #require(SystemTool("pandoc")).output(
            ["-t", "gfm-raw_html", "a.\(format.rawValue)"], on: bytes, named: "a.\(format.rawValue)")
        let headings = paper.text.split(separator: "\n").filter { $0.hasPrefix("#") }
        for heading in headings { #expect(markdown.contains(heading), "\(heading) is no heading any more") }
        #expect(paper.notice == nil || back.contains("CONCEPT"))
    }

    @Test(
        "Word and OpenDocument say in their styles that the text is Dutch",
        .enabled(if: SystemTool.has("pandoc", "python3"), "pandoc or python3 is not installed: run scripts/set-up"),
        arguments: [(ExportFormat.docx, "word/styles.xml", "w:val=\"nl-NL\""), (.odt, "styles.xml", "fo:language=\"nl\"")])
    func language(format: ExportFormat, part: String, mark: String) async throws {
        let desk = try await CompleteRoom()
        let (paper, _) = try await paper(desk, .persbericht)
        let file = "a.\(format.rawValue)"
        let unpack = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())"
        let bytes = try await desk.newsroom.desk.export.bytes(paper, as: format)
        let styles = try #require(SystemTool("python3")).output(["-c", unpack, file, part], on: bytes, named: file)
        #expect(styles.contains(mark))
    }

    @Test(
        "A PDF is tagged, with title, language, headings and the same words",
        .enabled(if: hasOffice, "pandoc, soffice or pdfinfo is not installed: run scripts/set-up"))
    func pdf() async throws {
        let desk = try await CompleteRoom(exercise: true)
        let (paper, _) = try await paper(desk, .persbericht)
        let bytes = try await desk.newsroom.desk.export.bytes(paper, as: .pdf)
        let info = try #require(SystemTool("pdfinfo"))
        let facts = try info.output(["a.pdf"], on: bytes, named: "a.pdf")
        #expect(facts.contains("Tagged:          yes") && facts.contains("A4"))
        #expect(facts.contains("OEFENING. CONCEPT. Persbericht: Aan de Havenkade is brand in een loods"))
        #expect(bytes.range(of: Data("/Lang(nl-NL)".utf8)) != nil)
        let structure = try info.output(["-struct-text", "a.pdf"], on: bytes, named: "a.pdf")
        for element in ["H1 (block)", "H2 (block)", "L (block)", "LI (block)", "Link (inline)"] { #expect(structure.contains(element)) }
        let h1 = try #require(structure.range(of: "H1 (block)"))
        let h2 = try #require(structure.range(of: "H2 (block)"))
        #expect(h1.lowerBound < h2.lowerBound)
        let text = try #require(SystemTool("pdftotext")).output(["a.pdf", "-"], on: bytes, named: "a.pdf")
        for word in Set(words([paper.notice ?? "", PlainMessage.text(of: paper.text)].joined(separator: " "))) {
            #expect(words(text).contains(word), "\(word) is lost")
        }
        #expect(text.prefix(40).contains("OEFENING"))
    }

    /// What people add by hand: a table, a numbered list, a list of points.
    private static let handmade = """
        # Opvang

        ## Waar u terechtkunt

        | Plek | Tijd |
        |---|---|
        | Sporthal De Schakel | 13.00 uur |
        | Dorpshuis | 15.00 uur |

        1. Neem uw medicijnen mee.
        2. Meld u bij de balie.

        - Er is koffie.
        - Huisdieren mogen mee.
        """

    @Test(
        "Tables and lists stay tables and lists", .enabled(if: hasPandoc, "pandoc is not installed: run scripts/set-up"),
        arguments: [ExportFormat.docx, .odt])
    func tables(format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let paper = MessagePaper(
            Self.handmade, kind: .bewonersbrief, version: 1, at: desk.room.now, of: try await desk.newsroom.incident(desk.id))
        let bytes = try await desk.newsroom.desk.export.bytes(paper, as: format)
        let file = "a.\(format.rawValue)"
        let back = try #require(SystemTool("pandoc")).output(["-t", "html", file], on: bytes, named: file)
        // pandoc does not read the headings of columns back from OpenDocument; the PDF, which is made of it, has them (below).
        for part in (format == .docx ? ["<th", "Plek"] : []) + ["<table", "<td", "Sporthal De Schakel", "<ol", "<ul", "<h2"] {
            #expect(back.contains(part), "\(part): \(back)")
        }
    }

    @Test(
        "The table and the lists of a PDF are in its structure, each cell and item once",
        .enabled(if: hasOffice, "pandoc, soffice or pdfinfo is not installed: run scripts/set-up"))
    func pdfTables() async throws {
        let desk = try await CompleteRoom()
        let paper = MessagePaper(
            Self.handmade, kind: .bewonersbrief, version: 1, at: desk.room.now, of: try await desk.newsroom.incident(desk.id))
        let bytes = try await desk.newsroom.desk.export.bytes(paper, as: .pdf)
        let structure = try #require(SystemTool("pdfinfo")).output(["-struct-text", "a.pdf"], on: bytes, named: "a.pdf")
        for element in ["Table (block)", "TR:", "TH:", "/Scope /Column", "TD:", "L (block)", "LI (block)"] {
            #expect(structure.contains(element), "\(element)")
        }
        #expect(structure.components(separatedBy: "LI (block)").count == 5)
        for words in ["Sporthal De Schakel", "Dorpshuis", "15.00 uur", "Meld u bij de balie.", "Er is koffie."] {
            #expect(structure.components(separatedBy: words).count == 2, "\(words): \(structure)")
        }
    }

    @Test("Without the program a line says which package to install", arguments: [ExportFormat.docx, .odt, .pdf])
    func withoutProgram(format: ExportFormat) async throws {
        let desk = try await CompleteRoom()
        let (paper, _) = try await paper(desk, .persbericht)
        let export = MessageExport(folders: [], path: "/nergens")
        let error = await #expect(throws: Explanation.self) { try await export.bytes(paper, as: format) }
        #expect(error?.kind == .unavailable)
        #expect(error?.text.contains("apt-get install \(format == .pdf ? "libreoffice-writer-nogui" : "pandoc")") == true)
    }

    @Test("A program that fails says why; one that hangs is stopped")
    func badProgram() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func install(_ script: String) throws -> OutsideTool {
            let file = folder.appending(path: "pandoc")
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
            return try OutsideTool("pandoc", package: "pandoc", for: "een document", path: folder.path)
        }
        let failing = try install("echo 'geen gegevens' >&2; exit 97")
        let error = await #expect(throws: Explanation.self) { try await failing.run([], in: folder, within: 5) }
        #expect(error?.text.contains("geen gegevens") == true)
        let hanging = try install("exec sleep 60")
        let stopped = await #expect(throws: Explanation.self) { try await hanging.run([], in: folder, within: 1) }
        #expect(stopped?.text.contains("gestopt") == true)
    }

    @Test(
        "The organisation's own reference document wins", .enabled(if: hasPandoc, "pandoc is not installed: run scripts/set-up"))
    func ownReference() async throws {
        let desk = try await CompleteRoom()
        let (paper, _) = try await paper(desk, .persbericht)
        let own = FileManager.default.temporaryDirectory.appending(path: "eenmond-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: own.appending(path: "huisstijl"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: own) }
        let export = MessageExport(folders: [TestRoom.checkout.appending(path: "Templates"), own])
        let ours = try await export.bytes(paper, as: .docx)
        try Data("geen Word".utf8).write(to: own.appending(path: "huisstijl/referentie.docx"))
        // A broken one is not passed over in silence.
        await #expect(throws: Explanation.self) { try await export.bytes(paper, as: .docx) }
        #expect(ours.starts(with: [0x50, 0x4B]))
    }
}

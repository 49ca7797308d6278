import Foundation

/// Makes files of messages.
public struct MessageExport: Sendable {
    /// Formats that a reference document gives its looks to.
    static let references = ["docx", "odt"]
    static let styleFolder = "huisstijl"
    static let senderFile = "afzender.txt"

    /// Folders that may hold `huisstijl/referentie.docx` and `.odt`, and `afzender.txt`; the last one that does wins.
    private let folders: [URL]
    private let path: String?

    /// - Parameters:
    ///   - folders: of templates, ours first and the organisation's own last.
    ///   - path: where programs are looked for.
    public init(folders: [URL], path: String? = ProcessInfo.processInfo.environment["PATH"]) {
        self.folders = folders
        self.path = path
    }

    /// The bytes of a file.
    ///
    /// - Throws: ``Explanation`` with the package to install when a program is missing, or why it failed.
    public func bytes(_ paper: MessagePaper, as format: ExportFormat) async throws -> Data {
        var paper = paper
        paper.sender = sender
        return switch format {
        case .md: Data((paper.markdown + "\n").utf8)
        case .txt: Data((paper.plain + "\n").utf8)
        case .html: Data(PaperHTML(paper: paper).text.utf8)
        case .docx, .odt, .pdf: try await document(paper, format)
        }
    }

    private func document(_ paper: MessagePaper, _ format: ExportFormat) async throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(PaperHTML(paper: paper, isForDocument: true).text.utf8).write(to: folder.appending(path: "bericht.html"))
        } catch {
            throw Explanation(.cannotWrite, "\(folder.path): hier kan niet worden geschreven. Maak ruimte in de tijdelijke map.")
        }
        // Both tools are looked for before the work begins: who needs two packages hears of the first that is missing, not after a wait.
        let office = format == .pdf ? try OutsideTool("soffice", package: "libreoffice-writer-nogui", for: "een PDF", path: path) : nil
        let middle = format == .docx ? "docx" : "odt"
        try await pandoc(to: middle, in: folder)
        if let office { try await pdf(by: office, in: folder) }
        return try Data(contentsOf: folder.appending(path: "bericht.\(format.rawValue)"))
    }

    /// Not with `--sandbox`: Debian's pandoc keeps the parts of a Word file beside the program, and the sandbox hides them ("Could not
    /// find data file"). What it reads is our own page, in which everything that people typed is escaped.
    private func pandoc(to format: String, in folder: URL) async throws {
        let tool = try OutsideTool("pandoc", package: "pandoc", for: "een document", path: path)
        let style = reference(format).map { ["--reference-doc", $0.path] } ?? []
        let arguments = ["--from", "html", "--to", format, "--metadata", "lang=nl-NL"] + style
        try await tool.run(arguments + ["--output", "bericht.\(format)", "bericht.html"], in: folder, within: 20)
    }

    /// Tagged, with title, language and true headings, and marked as PDF/UA; docs/dependencies.md says why LibreOffice.
    private func pdf(by office: OutsideTool, in folder: URL) async throws {
        let filter =
            #"pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}"#
        let profile = "-env:UserInstallation=\(folder.appending(path: "profiel").absoluteString)"
        try await office.run(
            [profile, "--headless", "--norestore", "--convert-to", filter, "--outdir", folder.path, "bericht.odt"], in: folder, within: 60)
        guard FileManager.default.fileExists(atPath: folder.appending(path: "bericht.pdf").path) else {
            throw Explanation(
                .unavailable, "soffice maakte geen PDF. Kijk of 'soffice --version' werkt, of installeer libreoffice-writer-nogui.")
        }
    }

    /// The bytes of the reference document that counts.
    func referenceData(_ format: String) -> Data? { reference(format).flatMap { try? Data(contentsOf: $0) } }

    /// Who sends letters and press releases, a line each.
    private var sender: [String] {
        let file = folders.reversed().map { $0.appending(path: "\(MessageExport.styleFolder)/\(MessageExport.senderFile)") }
            .first { FileManager.default.isReadableFile(atPath: $0.path) }
        let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private func reference(_ format: String) -> URL? {
        folders.reversed().map { $0.appending(path: "\(MessageExport.styleFolder)/referentie.\(format)") }
            .first { FileManager.default.isReadableFile(atPath: $0.path) }
    }
}

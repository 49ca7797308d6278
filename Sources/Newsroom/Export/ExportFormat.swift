/// The forms in which a message leaves Eenmond.
public enum ExportFormat: String, Sendable, CaseIterable {
    case md, txt, html, docx, odt, pdf

    /// Whether it is a file of bytes, which a terminal cannot show.
    public var isBinary: Bool { self == .docx || self == .odt || self == .pdf }

    /// As HTTP names it.
    public var mediaType: String {
        switch self {
        case .md: "text/markdown; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .pdf: "application/pdf"
        }
    }
}

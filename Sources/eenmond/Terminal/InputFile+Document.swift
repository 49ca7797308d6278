import Foundation
import Newsroom

extension InputFile {
    /// The text to check: a text file as it is, a Word or OpenDocument file through pandoc.
    func checkable() throws -> String {
        let bytes = try bytes()
        guard let format = DocumentFormat(bytes) else { return try text(of: bytes) }
        return try Pandoc.plainText(of: bytes, format: format, path: path)
    }

    /// The form of a document that is no text itself; nil for text.
    func documentFormat() throws -> DocumentFormat? { path == "-" ? nil : DocumentFormat(try bytes()) }

    func text(of bytes: Data) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            throw Explanation(
                .badData, "\(path): dit is geen tekst in UTF-8. Bewaar het bestand als gewone tekst, of geef een .docx- of .odt-bestand.")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

/// A document that pandoc must read, recognised by its bytes and not by its name.
enum DocumentFormat: String {
    case docx, odt

    /// Both are zip files: an OpenDocument file begins with its own type, a Word file names `word/` in its list of parts.
    init?(_ bytes: Data) {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        if bytes.prefix(200).range(of: Data("application/vnd.oasis.opendocument.text".utf8)) != nil {
            self = .odt
        } else if bytes.range(of: Data("word/document.xml".utf8)) != nil {
            self = .docx
        } else {
            return nil
        }
    }
}

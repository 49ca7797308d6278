import Foundation

/// A document that pandoc must read, recognised by its bytes and not by its name.
public enum DocumentFormat: String, Sendable {
    case docx, odt

    /// Both are zip files: an OpenDocument file begins with its own type, a Word file names `word/` in its list of parts.
    public init?(_ bytes: Data) {
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

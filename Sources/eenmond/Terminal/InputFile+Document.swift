import Foundation
import Newsroom

extension InputFile {
    /// The text to check: a text file as it is, a Word or OpenDocument file through pandoc.
    func checkable() throws -> String { try BroughtText(bytes(), named: path).text() }

    /// The form of a document that is no text itself; nil for text.
    func documentFormat() throws -> DocumentFormat? { path == "-" ? nil : DocumentFormat(try bytes()) }

    func text(of bytes: Data) throws -> String { try BroughtText(bytes, named: path).plain() }
}

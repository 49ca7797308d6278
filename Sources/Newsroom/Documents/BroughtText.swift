import Foundation

/// A text that somebody brings as a file: plain text in UTF-8, Word or OpenDocument.
public struct BroughtText: Sendable {
    /// What the person calls the file; stands in front of what is wrong with it.
    public let name: String
    /// What is in it.
    public let bytes: Data

    /// A file as it was brought.
    public init(_ bytes: Data, named name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// Its words. A document goes through pandoc, which takes a moment.
    ///
    /// - Throws: ``Explanation`` with the file's name and what to do.
    public func text() throws -> String {
        guard let format = DocumentFormat(bytes) else { return try plain() }
        return try Pandoc.plainText(of: bytes, format: format, path: name)
    }

    /// The same, on a thread of the system's own: Swift's threads are few, and others wait for them.
    public func textWithoutBlocking() async throws -> String {
        guard DocumentFormat(bytes) != nil else { return try plain() }
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async { continuation.resume(with: Result { try text() }) }
        }
    }

    /// Its words when it is plain text; a byte-order mark is no word.
    public func plain() throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            throw Explanation(
                .badData, "\(name): dit is geen tekst in UTF-8. Bewaar het bestand als gewone tekst, of geef een .docx- of .odt-bestand.")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

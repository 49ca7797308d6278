import Drafting
import Foundation

/// A folder with templates for one test; gone when the test ends.
final class TemplateFolder {
    let url: URL

    /// - Parameter files: text by path in the folder, for example `delen/medeleven.md`.
    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("eenmond-\(UUID().uuidString)")
        for (path, text) in files {
            let file = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The library over this folder alone, or over the shipped one with this folder on top.
    func library(overShipped: Bool = false) throws -> TemplateLibrary {
        try TemplateLibrary.load(folders: (overShipped ? [ShippedTemplates.folder] : []) + [url])
    }
}

import Foundation
import Mustache

/// The pages' templates, read once.
struct Templates: Sendable {
    private let library: MustacheLibrary

    init(folder: URL) throws(WebError) {
        var library = MustacheLibrary()
        for file in Templates.files(in: folder) {
            do {
                try library.register(String(contentsOf: file, encoding: .utf8), named: file.deletingPathExtension().lastPathComponent)
            } catch {
                throw WebError(.badTemplate, "\(file.path): \(error)")
            }
        }
        self.library = library
    }

    /// A page or a part of one. Every value in it is escaped for HTML.
    ///
    /// - Throws: `.badTemplate` when there is no template of that name.
    func render(_ value: Any, with name: String) throws(WebError) -> String {
        guard let text = library.render(Fields(value), withTemplate: name) else { throw WebError(.badTemplate, "\(name): bestaat niet") }
        return text
    }

    /// Templates know each other by file name alone: a name with a slash cannot close a section in Mustache.
    private static func files(in folder: URL) -> [URL] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".mustache") }.sorted().map { folder.appending(path: $0) }
    }
}

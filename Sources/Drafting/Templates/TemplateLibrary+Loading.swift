import Foundation

extension TemplateLibrary {
    /// Reads templates from folders. A later folder wins for each file of the same name, so a municipality keeps only what it changes.
    ///
    /// - Throws: `.unreadable` when a folder or the data files in it cannot be read, `.brokenFrontMatter` for broken data files.
    public static func load(folders: [URL]) throws(TemplateError) -> TemplateLibrary {
        var loader = TemplateLoader()
        for folder in folders { try loader.read(folder) }
        return loader.library()
    }
}

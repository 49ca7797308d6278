import Drafting
import Foundation

/// The templates of this repository.
enum ShippedTemplates {
    /// Of the source file itself, so that a package that links to this folder finds them too.
    static var tests: URL { URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent() }
    static var folder: URL { tests.appendingPathComponent("../../Templates").standardizedFileURL }

    /// Read once for all tests.
    static func library() throws -> TemplateLibrary { try loaded.get() }

    private static let loaded = Result { try TemplateLibrary.load(folders: [folder]) }
}

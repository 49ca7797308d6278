import Foundation

/// Finds the folders that a municipality edits: `Feeds`, `Templates`, `Principles`, `Labels`, `Scenarios`.
///
/// In this order: a flag, the variable `EENMOND_ROOT`, a folder at or above the executable (a checkout, or an unpacked
/// archive), `share/eenmond` beside the executable's `bin`.
public struct DataRoot: Sendable, Equatable {
    /// The folder that holds the others.
    public let folder: URL

    /// Takes a folder as it is; ``find(flag:environment:executable:)`` looks for one.
    public init(folder: URL) { self.folder = folder }

    /// Drafts.
    public var templates: URL { folder.appending(path: "Templates") }
    /// Language and content rules.
    public var principles: URL { folder.appending(path: "Principles") }
    /// Feed lists.
    public var feeds: URL { folder.appending(path: "Feeds") }
    /// Rules that propose what an item is about.
    public var labels: URL { folder.appending(path: "Labels") }
    /// Presets and exercises.
    public var scenarios: URL { folder.appending(path: "Scenarios") }

    /// The first of the places above that holds `Templates` and `Principles`; nil when none does.
    public static func find(flag: String?, environment: [String: String], executable: URL?) -> DataRoot? {
        if let named = flag ?? environment["EENMOND_ROOT"], !named.isEmpty {
            return DataRoot(folder: URL(filePath: named)).ifComplete
        }
        guard let start = executable?.resolvingSymlinksInPath().deletingLastPathComponent() else { return nil }
        return ancestors(of: start).lazy
            .flatMap { [$0, $0.appending(path: "share/eenmond")] }
            .compactMap { DataRoot(folder: $0).ifComplete }
            .first
    }

    private var ifComplete: DataRoot? {
        let manager = FileManager.default
        return [templates, principles].allSatisfy { manager.fileExists(atPath: $0.path) } ? self : nil
    }

    private static func ancestors(of folder: URL) -> [URL] {
        var found = [folder]
        while let last = found.last, last.pathComponents.count > 1, found.count < 12 {
            found.append(last.deletingLastPathComponent().standardizedFileURL)
        }
        return found
    }
}

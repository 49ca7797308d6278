import Foundation

/// Where templates, house style and rules of the organisation's own lie: in the folders that the configuration names, else in the data
/// folder, once something is kept there.
struct OwnFiles: Sendable {
    /// Templates, with the house style in a folder of its own; nil when there is no place for them.
    let templates: URL?
    /// Rules; nil when there is no place for them.
    let principles: URL?
    private let isNamed: (templates: Bool, principles: Bool)

    init(_ configuration: Configuration, dataFolder: URL?) {
        templates = configuration.ownTemplates.map { URL(filePath: $0) } ?? dataFolder?.appending(path: "Templates")
        principles = configuration.ownPrinciples.map { URL(filePath: $0) } ?? dataFolder?.appending(path: "Principles")
        isNamed = (configuration.ownTemplates != nil, configuration.ownPrinciples != nil)
    }

    /// The folders to be read now. One that is named and missing is a mistake to be told; one of ours may be missing.
    var templateFolders: [URL] { OwnFiles.readable(templates, isNamed: isNamed.templates) }
    var ruleFolders: [URL] { OwnFiles.readable(principles, isNamed: isNamed.principles) }

    /// The folder in the data folder, when there is one.
    static func standard(_ name: String, in dataFolder: URL) -> String? {
        let folder = dataFolder.appending(path: name)
        return isFolder(folder) ? folder.path : nil
    }

    private static func readable(_ folder: URL?, isNamed: Bool) -> [URL] {
        folder.map { isNamed || isFolder($0) ? [$0] : [] } ?? []
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension OwnFiles {
    /// Writes a file whole or not at all. What stood there is kept beside it, out of reach of what reads the folder.
    static func write(_ data: Data, to file: URL) throws(Explanation) {
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try keepFormer(file)
            try data.write(to: file, options: .atomic)
        } catch {
            throw Explanation(.cannotWrite, "\(file.path): hier kan niet worden geschreven. Geef Eenmond rechten op deze map.")
        }
    }

    /// Takes a file away; it can be put back.
    static func remove(_ file: URL) throws(Explanation) {
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        do {
            try keepFormer(file)
            try FileManager.default.removeItem(at: file)
        } catch {
            throw Explanation(.cannotWrite, "\(file.path): dit bestand kan niet weg. Geef Eenmond rechten op deze map.")
        }
    }

    /// Where the last version of a file that was changed or removed is kept.
    static func former(_ file: URL) -> URL {
        file.deletingLastPathComponent().appending(path: ".vorige").appending(path: file.lastPathComponent)
    }

    private static func keepFormer(_ file: URL) throws {
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        let former = former(file)
        try FileManager.default.createDirectory(at: former.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contentsOf: file).write(to: former, options: .atomic)
    }
}

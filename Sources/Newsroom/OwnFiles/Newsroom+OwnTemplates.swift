import Drafting
import Foundation
import Storage

/// A template file as it lies there, usable or not.
public struct TemplateFile: Sendable, Equatable, Identifiable {
    /// Name without `.md`.
    public let name: String
    /// The text that comes with Eenmond; nil for one that the organisation added.
    public let shipped: String?
    /// The organisation's own; nil when it uses ours.
    public let own: String?
    /// The own text that was last replaced or taken away; nil when there is none.
    public let former: String?

    /// Its name.
    public var id: String { name }
    /// The text that counts.
    public var text: String { own ?? shipped ?? "" }
}

extension Newsroom {
    private var ownFiles: OwnFiles { OwnFiles(configuration, dataFolder: dataFolder) }

    /// The template files, ours and the organisation's own, by name.
    public func templateFiles() -> [TemplateFile] {
        Newsroom.templateFiles(shipped: root.templates, own: ownFiles.templates)
    }

    /// The parts that templates share, ours and the organisation's own, by name; `medeleven.zedenzaak` is one in the words of a scenario.
    public func partFiles() -> [TemplateFile] {
        Newsroom.templateFiles(
            shipped: root.templates.appending(path: Newsroom.partFolder), own: ownFiles.templates?.appending(path: Newsroom.partFolder))
    }

    private static let partFolder = "delen"

    private static func templateFiles(shipped: URL, own: URL?) -> [TemplateFile] {
        let names = Set(texts(in: shipped) + (own.map(texts) ?? []))
        return names.sorted().map { name in
            let ownFile = own?.appending(path: name + ".md")
            return TemplateFile(
                name: name, shipped: text(shipped.appending(path: name + ".md")), own: ownFile.flatMap(text),
                former: ownFile.flatMap { text(OwnFiles.former($0)) })
        }
    }

    /// One template file.
    public func templateFile(named name: String) throws -> TemplateFile {
        guard let file = templateFiles().first(where: { $0.name == name }) else {
            throw Explanation(.missing, "Sjabloon \(name) is er niet. Kijk in de lijst welke er wel zijn.")
        }
        return file
    }

    /// Keeps a text as the organisation's own version of a template, once it is found to be good.
    ///
    /// - Throws: what is wrong with it, with the line; then nothing has changed.
    public func saveTemplate(_ name: String, text: String, by who: String) async throws {
        let file = try templateFile(named: name)
        _ = try desk.templates().check(text, named: name, file: name + ".md")
        try await keep(text, of: file, as: name, by: who)
    }

    private func keep(_ text: String, of file: TemplateFile, as path: String, by who: String) async throws {
        guard text != file.own else { return }
        guard text != file.shipped else { return try await drop(file, at: path, by: who) }
        try OwnFiles.write(Data(text.utf8), to: try place(of: path))
        desk.reload()
        let words = file.own == nil ? "eigen versie gemaakt" : "eigen versie gewijzigd"
        try await log(.templateChanged, path, words, by: who)
    }

    /// Takes the organisation's own version away: ours counts again. It can be brought back.
    public func dropTemplate(_ name: String, by who: String) async throws {
        try await drop(try templateFile(named: name), at: name, by: who)
    }

    private func drop(_ file: TemplateFile, at path: String, by who: String) async throws {
        guard file.own != nil else { return }
        guard file.shipped != nil else {
            throw Explanation(.badData, "\(path): hiervan bestaat geen versie van Eenmond. Haal het bestand zelf uit de map.")
        }
        try OwnFiles.remove(try place(of: path))
        desk.reload()
        try await log(.templateChanged, path, "terug naar de versie van Eenmond", by: who)
    }

    /// Brings back the own version that was last replaced or taken away.
    public func restoreTemplate(_ name: String, by who: String) async throws {
        guard let former = try templateFile(named: name).former else {
            throw Explanation(.missing, "\(name): er is geen vorige eigen versie.")
        }
        try await saveTemplate(name, text: former, by: who)
    }

    /// One part that templates share.
    public func partFile(named name: String) throws -> TemplateFile {
        guard let file = partFiles().first(where: { $0.name == name }) else {
            throw Explanation(.missing, "Deel \(name) is er niet. Kijk in de lijst welke er wel zijn.")
        }
        return file
    }

    /// Keeps a text as the organisation's own version of a part, once it and every template that holds it are found to be good.
    ///
    /// - Throws: what is wrong, with file and line; then nothing has changed.
    public func savePart(_ name: String, text: String, by who: String) async throws {
        let file = try partFile(named: name)
        _ = try desk.templates().trying(text, asPart: name)
        try await keep(text, of: file, as: "\(Newsroom.partFolder)/\(name)", by: who)
    }

    /// Takes the organisation's own version of a part away: ours counts again. It can be brought back.
    public func dropPart(_ name: String, by who: String) async throws {
        let file = try partFile(named: name)
        // A template of one's own may need what only the own part holds.
        if file.own != nil, let shipped = file.shipped { _ = try desk.templates().trying(shipped, asPart: name) }
        try await drop(file, at: "\(Newsroom.partFolder)/\(name)", by: who)
    }

    /// Brings back the own version of a part that was last replaced or taken away.
    public func restorePart(_ name: String, by who: String) async throws {
        guard let former = try partFile(named: name).former else {
            throw Explanation(.missing, "\(name): er is geen vorige eigen versie.")
        }
        try await savePart(name, text: former, by: who)
    }

    func log(_ action: AccountLogEntry.Action, _ subject: String, _ words: String?, by who: String) async throws {
        try await store.accountLog.write(AccountLogEntry(at: clock.now, who: who, action: action, subject: subject, to: words))
    }

    private func place(of name: String) throws(Explanation) -> URL {
        guard let folder = ownFiles.templates else { throw Explanation(.configuration, "Er is geen map voor eigen sjablonen.") }
        return folder.appending(path: name + ".md")
    }

    private static func texts(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" && !$0.hasPrefix(".") }.map { String($0.dropLast(3)) }
    }

    static func text(_ file: URL) -> String? {
        guard let data = try? Data(contentsOf: file) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }
}

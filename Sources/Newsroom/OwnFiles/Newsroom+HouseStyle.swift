import Foundation
import Storage

/// How documents of the organisation look: reference files, and who sends them.
public struct HouseStyle: Sendable, Equatable {
    /// Formats that have a reference file of the organisation's own, `docx` or `odt`.
    public let ownReferences: [String]
    /// The lines that name the sender above letters and press releases; empty when there are none.
    public let sender: String
}

extension Newsroom {
    private var styleFolder: URL? {
        OwnFiles(configuration, dataFolder: dataFolder).templates?.appending(path: MessageExport.styleFolder)
    }

    /// The house style as it is now.
    public func houseStyle() -> HouseStyle {
        guard let folder = styleFolder else { return HouseStyle(ownReferences: [], sender: "") }
        let own = MessageExport.references.filter { format in
            FileManager.default.isReadableFile(atPath: folder.appending(path: "referentie.\(format)").path)
        }
        return HouseStyle(ownReferences: own, sender: Newsroom.text(folder.appending(path: MessageExport.senderFile)) ?? "")
    }

    /// The reference file that documents are made after.
    public func reference(_ format: String) throws -> Data {
        guard MessageExport.references.contains(format), let data = desk.export.referenceData(format) else {
            throw Explanation(.missing, "referentie.\(format) is er niet.")
        }
        return data
    }

    /// Keeps a reference file of the organisation's own.
    ///
    /// - Throws: when the bytes are no document of that format.
    public func keepReference(_ data: Data, as format: String, by who: String) async throws {
        let file = try styleFile("referentie.\(format)")
        guard MessageExport.references.contains(format), Newsroom.isDocument(data, format) else {
            throw Explanation(.badData, "Dit is geen \(format)-bestand. Bewaar het in uw tekstverwerker als \(format) en kies het opnieuw.")
        }
        try OwnFiles.write(data, to: file)
        try await log(.styleChanged, "referentie.\(format)", "eigen bestand, \(data.count / 1024) KB", by: who)
    }

    /// Takes the organisation's own reference file away: ours counts again.
    public func dropReference(_ format: String, by who: String) async throws {
        let file = try styleFile("referentie.\(format)")
        guard MessageExport.references.contains(format), FileManager.default.fileExists(atPath: file.path) else { return }
        try OwnFiles.remove(file)
        try await log(.styleChanged, "referentie.\(format)", "terug naar het bestand van Eenmond", by: who)
    }

    /// Says who sends letters and press releases; an empty text takes it away.
    public func setSender(_ text: String, by who: String) async throws {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text != houseStyle().sender else { return }
        guard text.unicodeScalars.count <= 600, text.split(separator: "\n").count <= 8 else {
            throw Explanation(.badData, "De afzender is te lang. Neem hoogstens acht korte regels.")
        }
        let file = try styleFile(MessageExport.senderFile)
        if text.isEmpty { try OwnFiles.remove(file) } else { try OwnFiles.write(Data(text.utf8), to: file) }
        try await log(.styleChanged, "afzender", text.replacing("\n", with: ", "), by: who)
    }

    private func styleFile(_ name: String) throws(Explanation) -> URL {
        guard let folder = styleFolder else { throw Explanation(.configuration, "Er is geen map voor de huisstijl.") }
        return folder.appending(path: name)
    }

    /// Both formats are ZIP files; which one it is stands near the start (OpenDocument 1.3 part 2, 3.3; ECMA-376 part 2).
    private static func isDocument(_ data: Data, _ format: String) -> Bool {
        guard data.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
        let isOpen = data.prefix(100).range(of: Data("opendocument.text".utf8)) != nil
        let isWord = data.range(of: Data("word/".utf8)) != nil
        return format == "odt" ? isOpen : !isOpen && isWord
    }
}

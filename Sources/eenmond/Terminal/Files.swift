import Foundation
import Incident
import Newsroom

/// A file that the user names; `-` is stdin.
struct InputFile {
    let path: String

    init(_ path: String) { self.path = path }

    /// Its bytes.
    /// - Throws: an explanation with the file's name when it is not there or cannot be read.
    func bytes() throws -> Data {
        do {
            guard path != "-" else { return try FileHandle.standardInput.readToEnd() ?? Data() }
            return try Data(contentsOf: URL(filePath: path))
        } catch {
            throw Explanation(.missing, "\(path): dit bestand is er niet, of het is niet te lezen. Kijk de naam na.")
        }
    }

    /// When it was last changed; nil for stdin, which is being written now.
    var written: Date? {
        guard path != "-" else { return nil }
        return try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }

    /// Its text, strictly UTF-8.
    func text() throws -> String { try text(of: bytes()) }

    /// Its dossier.
    func dossier() throws -> Dossier {
        do {
            return try Dossier(json: bytes())
        } catch let error as IncidentError {
            throw Explanation(.badData, "\(path): \(Explanation(error).text)")
        }
    }
}

/// A file that is written whole or not at all.
struct OutputFile {
    let path: String

    init(_ path: String) { self.path = path }

    func write(_ data: Data) throws {
        do {
            try data.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Explanation(.cannotWrite, "\(path): hier kan niet worden geschreven. Kies een andere plek met -o.")
        }
    }
}

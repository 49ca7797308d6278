import Foundation

/// Reads Word and OpenDocument files by way of the program `pandoc`.
enum Pandoc {
    /// Some 30 times the largest text that is checked: pictures in a letter are no reason to refuse it.
    static let maximumBytes = 30_000_000
    /// Seconds after which it is stopped.
    private static let longest = 30

    /// The words of a document, with headings and lists as in Markdown, so that a rule about headings knows them.
    static func plainText(of bytes: Data, format: DocumentFormat, path: String) throws -> String {
        guard bytes.count <= maximumBytes else {
            throw Explanation(.badData, "\(path): dit bestand is groter dan 30 MB. Haal de plaatjes eruit, of bewaar de tekst los.")
        }
        guard let program = find() else {
            throw Explanation(
                .unavailable,
                "\(path): om \(format.rawValue) te lezen is pandoc nodig. Voer 'scripts/set-up' uit, of 'apt-get install pandoc'.")
        }
        let run = try run(program, format, on: bytes)
        guard run.status == 0, let text = String(validating: run.output, as: UTF8.self) else {
            let why = run.complaint.isEmpty ? "" : " (pandoc: \(run.complaint))"
            throw Explanation(.badData, "\(path): dit \(format.rawValue)-bestand is niet te lezen\(why). Bewaar het opnieuw, of als tekst.")
        }
        return unescaped(text)
    }

    /// Markdown writes a star or a bracket of the text with a backslash; the reader does not see that.
    private static func unescaped(_ text: String) -> String {
        var plain = ""
        var isEscaping = false
        for character in text {
            if character == "\\", !isEscaping {
                isEscaping = true
                continue
            }
            if isEscaping, !character.isASCII || character.isLetter || character.isNumber || character.isWhitespace { plain += "\\" }
            plain.append(character)
            isEscaping = false
        }
        return isEscaping ? plain + "\\" : plain
    }

    private static func find() -> URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "pandoc") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// In a folder of its own: pandoc wants a file that it can seek in, and both its outputs are read from files, so that a full pipe
    /// never stops it.
    private static func run(
        _ program: URL, _ format: DocumentFormat, on bytes: Data
    ) throws -> (
        status: Int32, output: Data, complaint: String
    ) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let files = ["in", "out", "err"].map { folder.appending(path: $0) }
            try bytes.write(to: files[0])
            for file in files.dropFirst() { try Data().write(to: file) }
            let process = Process()
            process.executableURL = program
            process.arguments = arguments(format, files[0])
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in ended.signal() }
            try process.run()
            if ended.wait(timeout: .now() + .seconds(longest)) == .timedOut {
                kill(process.processIdentifier, SIGKILL)
                return (SIGKILL, Data(), "na \(longest) seconden gestopt")
            }
            let complaint = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self).split(separator: "\n").first.map(String.init)
            return (process.terminationStatus, try Data(contentsOf: files[1]), complaint ?? "")
        } catch {
            throw Explanation(.unavailable, "pandoc is niet te starten: \(error.localizedDescription). Kijk of 'pandoc --version' werkt.")
        }
    }

    /// Markdown without signs that only Markdown has: what is checked is what the reader reads. `--sandbox`: a document opens no file.
    /// A heap of at most 512 MB, as pandoc's own manual advises for documents of strangers: a small zip can unpack to anything.
    private static func arguments(_ format: DocumentFormat, _ file: URL) -> [String] {
        [
            "+RTS", "-M512M", "-RTS", "--sandbox", "--from", format.rawValue, "--to", "gfm-raw_html-smart", "--wrap", "none",
            "--markdown-headings=atx", file.path,
        ]
    }
}

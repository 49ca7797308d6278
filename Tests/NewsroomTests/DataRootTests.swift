import Foundation
import Newsroom
import Testing

@Suite struct DataRootTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)").resolvingSymlinksInPath()
        try make(folder)
    }

    private func make(_ root: URL) throws {
        for name in ["Templates", "Principles", "bin"] {
            try FileManager.default.createDirectory(at: root.appending(path: name), withIntermediateDirectories: true)
        }
    }

    @Test("a flag wins over the environment, and both over the executable's place")
    func order() throws {
        let flagged = folder.appending(path: "vlag")
        let named = folder.appending(path: "omgeving")
        try make(flagged)
        try make(named)
        let program = folder.appending(path: "bin/eenmond")
        let environment = ["EENMOND_ROOT": named.path]
        #expect(DataRoot.find(flag: flagged.path, environment: environment, executable: program)?.folder.path == flagged.path)
        #expect(DataRoot.find(flag: nil, environment: environment, executable: program)?.folder.path == named.path)
        #expect(DataRoot.find(flag: nil, environment: [:], executable: program)?.folder.standardizedFileURL.path == folder.path)
    }

    @Test("a named folder without templates is refused: no other is taken in its place")
    func noSilentFallback() {
        #expect(DataRoot.find(flag: folder.path + "/niets", environment: [:], executable: folder.appending(path: "bin/eenmond")) == nil)
    }

    @Test("the installed share folder is found from bin")
    func share() throws {
        let prefix = folder.appending(path: "usr")
        try FileManager.default.createDirectory(at: prefix.appending(path: "bin"), withIntermediateDirectories: true)
        try make(prefix.appending(path: "share/eenmond"))
        let found = DataRoot.find(flag: nil, environment: [:], executable: prefix.appending(path: "bin/eenmond"))
        #expect(found?.folder.path.hasSuffix("usr/share/eenmond") == true)
    }
}

import Foundation
import Newsroom
import Testing

@Suite struct ConfigurationTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func load(_ text: String, environment: [String: String] = [:]) throws -> Configuration {
        try Data(text.utf8).write(to: folder.appending(path: "configuration.yml"))
        return try Configuration.load(dataFolder: folder, environment: environment)
    }

    @Test("without a file everything is at its default")
    func defaults() throws {
        #expect(try Configuration.load(dataFolder: folder, environment: [:]) == Configuration())
        #expect(try load("") == Configuration())
    }

    @Test("the file sets what it names")
    func file() throws {
        let read = try load(
            "allowedAddresses: ['10.0.0.5:8080']\nfirstMessageWithinMinutes: 20\nincidentPollIntervalSeconds: 30\ncontact: beheer@waterrijk.example\n"
        )
        #expect(read.allowedAddresses == ["10.0.0.5:8080"])
        #expect(read.firstMessageWithin == .seconds(1200))
        #expect(read.incidentPollInterval == .seconds(30))
        #expect(read.userAgent.contains("beheer@waterrijk.example"))
    }

    @Test("site owners read where to reach us: the contact, else the organisation's newsroom; an address of nobody is not made up")
    func contact() throws {
        #expect(try load("").userAgent == "Eenmond/\(Eenmond.version) (mediamonitor)")
        #expect(try load("").reachedAt == nil)
        let own = "publicAddress: https://eenmond.waterrijk.example\n"
        #expect(try load(own).userAgent.contains("; https://eenmond.waterrijk.example)"))
        #expect(try load(own + "contact: https://waterrijk.example/media").userAgent.contains("; https://waterrijk.example/media)"))
    }

    @Test("the environment wins over the file on the address guard")
    func environment() throws {
        let variable = "EENMOND_ALLOW_PRIVATE_ADDRESSES"
        #expect(try load("allowPrivateAddresses: true").allowPrivateAddresses)
        #expect(try !load("allowPrivateAddresses: true", environment: [variable: "false"]).allowPrivateAddresses)
        #expect(try load("", environment: [variable: "true"]).allowPrivateAddresses)
    }

    @Test(
        "what cannot be used is refused by name",
        arguments: [
            ("pollInterval: 5", ConfigurationError.Code.unknownKey), ("pollIntervalSeconds: vaak", .wrongValue),
            ("pollIntervalSeconds: 0", .wrongValue),
            ("contact: Jan van communicatie", .wrongValue), ("contact: 'a@b.example (x) y'", .wrongValue),
            ("- a\n- b", .unreadable), ("a: [", .unreadable),
        ])
    func refused(text: String, code: ConfigurationError.Code) {
        #expect { try load(text) } throws: { ($0 as? ConfigurationError)?.code == code }
    }
}

import Drafting
import Foundation
import Incident
import Testing

/// A mistake in a template names its file and line, and never becomes a hole in a text.
@Suite struct TemplateErrorTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let text: String
        let code: TemplateError.Code
        let line: Int
        var name = ""
        var suggestion: String?
        var testDescription: String { "\(code) \(name)" }
    }

    private static let head = "---\nsoort: persbericht\n---\n"

    @Test(arguments: [
        Mistake(
            text: head + "# {{kop}}\n\n{{kernbodschap}}", code: .unknownPlaceholder, line: 6, name: "kernbodschap",
            suggestion: "kernboodschap"),
        Mistake(
            text: head + "{{woordvoerder.naan}}", code: .unknownPlaceholder, line: 4, name: "woordvoerder.naan",
            suggestion: "woordvoerder.naam"),
        Mistake(
            text: head + "{{#vragen}}{{antword}}{{/vragen}}", code: .unknownPlaceholder, line: 4, name: "antword", suggestion: "antwoord"),
        Mistake(text: head + "{{antwoord}}", code: .unknownPlaceholder, line: 4, name: "antwoord"),
        Mistake(text: head + "{{xyzzy}}", code: .unknownPlaceholder, line: 4, name: "xyzzy"),
        Mistake(text: "{{xyzzy}}", code: .unknownPlaceholder, line: 1, name: "xyzzy"),
        Mistake(text: head + "\n{{#feiten}}\n- {{.}}\n", code: .unclosedSection, line: 5, name: "feiten"),
        Mistake(text: head + "{{#feiten}}\n{{/acties}}", code: .brokenSection, line: 5, name: "acties", suggestion: "feiten"),
        Mistake(text: head + "{{/feiten}}", code: .brokenSection, line: 4, name: "feiten"),
        Mistake(text: head + "a\n{{kop\n\nb", code: .unclosedTag, line: 5, name: "kop"),
        Mistake(text: head + "{{=<% %>=}}", code: .unsupportedTag, line: 4, name: "=<% %>="),
        Mistake(text: head + "{{strafzaak}}", code: .unsupportedTag, line: 4, name: "strafzaak", suggestion: "#strafzaak"),
        Mistake(text: head + "{{> medelevn}}", code: .unknownPart, line: 4, name: "medelevn", suggestion: "medeleven"),
        Mistake(text: "---\nsoort: persbericht\ntoon: [a\n---\n", code: .brokenFrontMatter, line: 4),
        Mistake(text: "---\nsoort: persbericht\n", code: .brokenFrontMatter, line: 1),
        Mistake(text: "---\nsoort: persbericht\nton: rustig\n---\n", code: .unknownKey, line: 3, name: "ton", suggestion: "toon"),
        Mistake(text: "---\n\nsoort: persberich\n---\n", code: .unknownValue, line: 3, name: "soort", suggestion: "persbericht"),
        Mistake(text: "---\nsoort: persbericht\nvoor: intern\n---\n", code: .audienceTooNarrow, line: 3, name: "persbericht"),
        Mistake(text: "---\nverplicht: [kop, tijd]\n---\n{{kop}}", code: .missingRequired, line: 2, name: "tijd"),
        Mistake(
            text: "---\nafzender: \"{{gemente}}\"\n---\n{{kop}}", code: .unknownPlaceholder, line: 2, name: "gemente",
            suggestion: "gemeente"),
    ])
    func `Tells what is wrong, in which file and line, and what was probably meant`(mistake: Mistake) throws {
        let folder = try TemplateFolder(["persbericht.md": mistake.text, "delen/medeleven.md": "We leven mee."])
        let library = try folder.library()
        let error = try #require(throws: TemplateError.self) {
            try Drafter(library).draft(.persbericht, SampleIncident().incident(), now: SampleIncident.now)
        }
        #expect(error.code == mistake.code)
        #expect(error.file == folder.url.appendingPathComponent("persbericht.md").path)
        #expect(error.line == mistake.line)
        #expect(mistake.name.isEmpty || error.name == mistake.name)
        #expect(error.suggestion == mistake.suggestion)
        #expect(library.problems == [error])
    }

    @Test func `A broken template leaves the others usable`() throws {
        let folder = try TemplateFolder(["persbericht.md": "{{xyzzy}}"])
        let library = try folder.library(overShipped: true)
        let incident = try SampleIncident().incident()
        #expect(throws: TemplateError.self) { try Drafter(library).draft(.persbericht, incident, now: SampleIncident.now) }
        #expect(try !Drafter(library).draft(.instructie, incident, now: SampleIncident.now).text.isEmpty)
    }

    @Test func `A broken part names its own file, and parts may not hold each other`() throws {
        let broken = try TemplateFolder(["persbericht.md": "\n{{> deel}}", "delen/deel.md": "a\n{{xyzzy}}"])
        let error = try #require(try broken.library().problems.first)
        #expect(error.file.hasSuffix("delen/deel.md") && error.line == 2 && error.code == .unknownPlaceholder)
        let ring = try TemplateFolder(["persbericht.md": "{{> een}}", "delen/een.md": "{{> twee}}", "delen/twee.md": "\n{{> een}}"])
        #expect(try ring.library().problems.contains { $0.code == .endlessPart })
    }

    @Test func `A folder that is not there, and a kind without a template, say so`() throws {
        let error = try #require(throws: TemplateError.self) {
            try TemplateLibrary.load(folders: [URL(fileURLWithPath: "/nergens/sjablonen")])
        }
        #expect(error.code == .unreadable && error.file == "/nergens/sjablonen")
        let none = try #require(throws: TemplateError.self) {
            try Drafter(TemplateFolder(["persbericht.md": "{{kop}}"]).library()).draft(
                .statement, SampleIncident().incident(), now: SampleIncident.now)
        }
        #expect(none.code == .noTemplate && none.name == "statement")
    }

    @Test func `An unknown channel names the nearest one`() throws {
        let error = try #require(throws: TemplateError.self) {
            try Drafter(ShippedTemplates.library()).draft(
                .socialbericht, SampleIncident().incident(), channel: Channel(rawValue: "mastodn"), now: SampleIncident.now)
        }
        #expect(error.code == .unknownChannel && error.suggestion == "mastodon")
    }

    @Test(arguments: [
        ("kanalen.yml", "- kanaal: x\n  naam: X\n  telt: ellen\n  grens: 280\n  bron: z", TemplateError.Code.brokenFrontMatter),
        ("kanalen.yml", "- kanaal: [x", .brokenFrontMatter),
        ("invulvelden.yml", "- {naam: kernbodschap, wat: x, wie: y}", .unknownPlaceholder),
    ])
    func `A broken data file names itself`(name: String, text: String, code: TemplateError.Code) throws {
        let folder = try TemplateFolder([name: text])
        let error = try #require(throws: TemplateError.self) { try folder.library() }
        #expect(error.code == code && error.file.hasSuffix(name))
    }
}

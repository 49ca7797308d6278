import Foundation
import Incident
import Principles
import Testing

private let head = "groep: {principe: vorm, ernst: suggestie, melding: \"‘{woord}’, liever ‘{vervang}’\", waarom: proef, bron: proef}\n"

private func rule(_ id: String, _ pattern: String, more: String = "") -> String {
    "  - {id: \(id), patroon: \(pattern), vervang: beter, wel: \"[\(pattern)]\", niet: iets\(more)}\n"
}

@Test(
    "A broken rule names file, line and rule, and the others work",
    arguments: [
        ("  - {id: a/b, patroon: x, niet: y}\n", "er ontbreken voorbeelden: geef ‘wel’ en ‘niet’"),
        ("  - {id: a/b, patroon: x, wel: x, niet: y}\n", "zet in het voorbeeld ‘x’ de gevonden woorden tussen [ en ]"),
        ("  - {id: a/b, wel: \"[x]\", niet: y}\n", "geef een patroon, of ‘ingebouwd: ja’"),
        ("  - {id: a/b, patron: x, wel: \"[x]\", niet: y}\n", "onbekende sleutel ‘patron’"),
        ("  - {id: a/b, patroon: x, ernst: erg, wel: \"[x]\", niet: y}\n", "‘erg’ kan niet bij ‘ernst’"),
        ("  - {id: a/b, patroon: x, soorten: [krant], wel: \"[x]\", niet: y}\n", "‘krant’ kan niet bij ‘soorten’"),
        ("  - {id: a/b, ingebouwd: ja, wel: \"[x]\", niet: y}\n", "er is geen ingebouwde regel met deze id"),
    ])
func brokenRule(yaml: String, what: String) throws {
    let set = RuleSet(yaml: [("proef.yml", head + "regels:\n" + rule("goed/een", "woord") + yaml)])
    #expect(set.problems.map(\.description) == ["proef.yml:4: a/b: \(what)"])
    #expect(try Checker(rules: set).check("Een woord.", as: .sample()).findings.map(\.rule) == ["goed/een"])
}

@Test("A file that is no YAML is told with its line, and the other files work")
func brokenFile() {
    let set = RuleSet(yaml: [("kapot.yml", "regels:\n  - {id: a/b\n  - c\n"), ("goed.yml", head + "regels:\n" + rule("goed/een", "woord"))])
    #expect(set.problems.count == 1)
    #expect(set.problems.first?.file == "kapot.yml")
    #expect(set.problems.first?.rule == nil)
    #expect(set.rules.map(\.id) == ["goed/een"])
}

@Test("A later folder replaces rules, adds to lists and switches rules off")
func layers() throws {
    let base = try folder(
        head + "lijsten: {dieren: kat}\nregels:\n" + rule("a/een", "een") + rule("a/twee", "twee")
            + rule("a/dier", "\"@dieren\"").replacing("[\"@dieren\"]", with: "[kat]"))
    let own = try folder(head + "uit: [a/twee]\nlijsten: {dieren: hond}\nregels:\n" + rule("a/een", "uno"))
    defer { [base, own].forEach { try? FileManager.default.removeItem(at: $0) } }
    let set = try RuleSet.load(folders: [base, own])
    #expect(set.problems.map(\.description) == [])
    let found = try Checker(rules: set).check("een uno twee kat hond", as: .sample()).findings
    #expect(found.map(\.text) == ["uno", "kat", "hond"])
    #expect(found.first?.message == "‘uno’, liever ‘beter’")
}

@Test("A folder that is not there, or without rules, is an error")
func noRules() throws {
    let empty = try folder("lijsten: {}\n")
    defer { try? FileManager.default.removeItem(at: empty) }
    #expect(throws: RuleError.self) { try RuleSet.load(folder: URL(fileURLWithPath: "/bestaat/niet")) }
    #expect(throws: RuleError.self) { try RuleSet.load(folder: empty) }
}

@Test("A rule file that is not UTF-8 is a problem, no crash")
func notUTF8() throws {
    let place = try folder(head + "regels:\n" + rule("a/een", "een"))
    defer { try? FileManager.default.removeItem(at: place) }
    try Data([0x61, 0xFF, 0xFE]).write(to: place.appendingPathComponent("slecht.yml"))
    let set = try RuleSet.load(folder: place)
    #expect(set.problems.map(\.line) == [1])
    #expect(set.rules.map(\.id) == ["a/een"])
}

@Test("A rule looks only at its kinds, with its severity for the kind")
func kinds() throws {
    let yaml = head + "regels:\n" + rule("a/een", "een", more: ", soorten: [persbericht, webbericht], ernst-voor: {webbericht: fout}")
    let checker = Checker(rules: RuleSet(yaml: [("proef.yml", yaml)]))
    #expect(try checker.check("een", as: .sample(kind: .persbericht)).findings.map(\.severity) == [.suggestie])
    #expect(try checker.check("een", as: .sample(kind: .webbericht)).findings.map(\.severity) == [.fout])
    #expect(try checker.check("een", as: .sample(kind: .statement)).findings.isEmpty)
    #expect(try checker.check("een", as: .sample()).findings.count == 1)
}

@Test(
    "A rule can look in or outside quotations, headings and questions",
    arguments: [
        ("citaat: niet", "Hij zegt ‘een’ en een.", 1), ("citaat: alleen", "Hij zegt ‘een’ en een.", 1),
        ("kop: niet", "# een\n\nDit is een.", 1),
        ("kop: alleen", "# een\n\nDit is een. En een.", 1), ("vraag: niet", "Is dit een? Ja, een.", 1),
        ("vraag: alleen", "Is dit een? Ja, een. En een.", 1),
    ])
func scopes(condition: String, text: String, count: Int) throws {
    let set = RuleSet(yaml: [("proef.yml", head + "regels:\n" + rule("a/een", "een", more: ", \(condition)"))])
    #expect(try Checker(rules: set).check(text, as: .sample()).findings.count == count)
}

@Test("Examples that fail say what was found instead")
func failingExamples() {
    let yaml = head + "regels:\n  - {id: a/een, patroon: een, wel: \"[geen]\", niet: een}\n"
    let problems = RuleSet(yaml: [("proef.yml", yaml)]).test().map(\.problem)
    #expect(problems == ["vindt niets in ‘geen’", "vindt ‘een’ in ‘een’, en dat mag niet"])
}

private func folder(_ yaml: String) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("regels-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: url.appendingPathComponent("regels.yml"))
    return url
}

@Test("A rule can be described for people and for scripts")
func description() throws {
    let rule = try #require(try RuleFiles.rules.get().rule("geen-jargon/aangaande"))
    let description = RuleDescription(rule)
    #expect(description.suggestions == ["over"] && description.found == ["Wij bellen u aangaande de opvang."])
    #expect(description.kinds == MessageKind.allCases && description.line > 1)
}

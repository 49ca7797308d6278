import Drafting
import Foundation
import Incident
import Testing

/// What `template list`, `show`, `check` and `preview` stand on.
@Suite struct TemplateEditingTests {
    @Test func `Lists every template with one line about it, and words for every placeholder`() throws {
        let library = try ShippedTemplates.library()
        #expect(library.templates.allSatisfy { !$0.matter.summary.isEmpty && !$0.matter.tone.isEmpty && $0.shippedText == nil })
        let unworded = library.vocabulary.placeholders.filter {
            ($0.form == .text || $0.form == .list) && ($0.what.isEmpty || $0.who.isEmpty)
        }
        #expect(unworded.map(\.name) == [])
    }

    @Test func `Fills every template with the sample, which is an exercise`() throws {
        let library = try ShippedTemplates.library()
        let sample = try #require(try library.sample(at: SampleIncident.now))
        #expect(sample.exercise)
        for template in library.templates {
            let draft = try Drafter(library).draft(template, sample, now: SampleIncident.now)
            #expect(draft.text.contains("OEFENING") && draft.text.contains("Havenweg"), "\(template.name)")
        }
    }

    @Test func `Checks and previews a text before it is saved`() throws {
        let library = try ShippedTemplates.library()
        let shipped = try #require(library.template(named: "statement"))
        let mine = shipped.text.replacingOccurrences(of: "Dank u wel.", with: "Tot straks.")
        let template = try library.check(mine, named: "statement", file: "eigen/statement.md")
        #expect(try Drafter(library).draft(template, SampleIncident().incident(), now: SampleIncident.now).text.hasSuffix("Tot straks."))
        let error = try #require(throws: TemplateError.self) {
            try library.check(mine.replacingOccurrences(of: "{{groet}}", with: "{{groed}}"), named: "statement", file: "eigen/statement.md")
        }
        #expect(error.code == .unknownPlaceholder && error.file == "eigen/statement.md" && error.suggestion == "groet")
    }

    @Test func `Keeps the shipped text beside the municipality's, to show the difference`() throws {
        let shipped = try #require(ShippedTemplates.library().template(named: "statement")?.text)
        let folder = try TemplateFolder(["statement.md": shipped + "\nTot straks.\n"])
        let template = try #require(folder.library(overShipped: true).template(named: "statement"))
        #expect(template.shippedText == shipped && template.text.hasSuffix("Tot straks.\n"))
        #expect(template.file.hasPrefix(folder.url.path))
    }

    @Test func `A template for a channel, a moment or a scenario goes before the common one`() throws {
        let folder = try TemplateFolder([
            "persbericht.md": "gewoon", "persbericht.update.md": "---\nmoment: update\n---\nupdate",
            "persbericht.zeden.md": "---\nscenario: [zedenzaak]\n---\nzeden",
        ])
        let library = try folder.library()
        #expect(try library.template(for: .persbericht).name == "persbericht")
        #expect(try library.template(for: .persbericht, moment: .update, scenario: "zedenzaak").name == "persbericht.update")
        #expect(try library.template(for: .persbericht, scenario: "zedenzaak").name == "persbericht.zeden")
        #expect(try library.template(for: .persbericht, channel: .x, scenario: "brand").name == "persbericht")
    }
}

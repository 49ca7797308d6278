import ArgumentParser
import Drafting
import Editing
import Foundation
import Incident
import Newsroom

/// `eenmond template …`
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "The templates of messages: list, show, check, preview.",
        discussion:
            "Your own templates lie in the folder that 'ownTemplates' in configuration.yml names; one replaces ours of the same name.",
        subcommands: [TemplateList.self, TemplateShow.self, TemplateCheck.self, TemplatePreview.self])
}

/// A template on the command line.
struct TemplateArgument: ParsableArguments {
    @Argument(help: "Its name, as 'template list' shows it.") var name: String

    func find(in library: TemplateLibrary) throws -> Template { try library.usable(name) }
}

extension TemplateLibrary {
    /// The template of that name.
    ///
    /// - Throws: what is wrong with it, or which there are.
    fileprivate func usable(_ name: String) throws -> Template {
        if let found = template(named: name) { return found }
        if let broken = problems.first(where: { URL(filePath: $0.file).deletingPathExtension().lastPathComponent == name }) {
            throw Explanation(broken)
        }
        throw Explanation(.missing, "Sjabloon \"\(name)\" is er niet. Kies uit: \(templates.map(\.name).joined(separator: ", ")).")
    }
}

struct TemplateList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the templates, and which of ours yours replace.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let library = try common.desk().templates()
        for template in library.templates {
            if common.json {
                try JSONLine.print(TemplateLine(template))
            } else {
                let own = template.shippedText == nil ? "" : "  [eigen versie, vervangt de onze]"
                Terminal.line("\(Terminal.bold(template.name))  \(template.matter.summary)\(own)")
            }
        }
        library.problems.forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
        if let first = library.problems.first { throw Explanation(first) }
    }
}

struct TemplateShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a template; --diff shows how yours differs from ours.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var template: TemplateArgument
    @Flag(help: "Show the words in which your template differs from ours.") var diff = false

    func run() async throws {
        let found = try template.find(in: try common.desk().templates())
        let difference = found.shippedText.map { TextDifference(from: $0, to: found.text) }
        if common.json { return try JSONLine.print(TemplateLine(found, difference: difference)) }
        guard diff else {
            Terminal.text(found.text.hasSuffix("\n") ? found.text : found.text + "\n")
            if let difference, !difference.isEmpty {
                common.note("Dit is uw eigen versie (\(found.file)). Met --diff ziet u wat er anders is dan in de onze.")
            }
            return
        }
        guard let difference else { return Terminal.line("\(found.name) is het sjabloon dat bij Eenmond hoort; u hebt geen eigen versie.") }
        guard !difference.isEmpty else { return Terminal.line("\(found.file) is gelijk aan het sjabloon dat bij Eenmond hoort.") }
        Terminal.text(difference.pieces.map(TemplateShow.shown).joined())
        Terminal.line()
    }

    private static func shown(_ piece: DifferencePiece) -> String {
        switch piece.change {
        case .kept: piece.text
        case .removed: "[-\(piece.text)-]"
        case .added: "{+\(piece.text)+}"
        }
    }
}

struct TemplateCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check all templates, or the file that you name, and say in which file and line what is wrong.",
        discussion: "Exits with 78 when a template cannot be used.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "A file with a template, - for stdin; left out: all templates, ours and yours.") var file: String?
    @Option(
        help: ArgumentHelp("What the file will be called in your folder, without .md; left out: as it is called now.", valueName: "name"))
    var name: String?

    func run() async throws {
        let library = try common.desk().templates()
        guard let file else { return try all(library) }
        let text = try InputFile(file).text()
        let known = name ?? URL(filePath: file).deletingPathExtension().lastPathComponent
        let template: Template
        do throws(TemplateError) {
            template = try library.check(text, named: known, file: file)
        } catch {
            if common.json { try JSONLine.print(ProblemLine(error)) }
            throw Explanation(error)
        }
        if common.json { return try JSONLine.print(ProblemLine(file: file)) }
        common.note("\(file): dit sjabloon is goed (\(template.kind.words.lowercased())).")
    }

    private func all(_ library: TemplateLibrary) throws {
        if common.json {
            try library.templates.forEach { try JSONLine.print(ProblemLine(file: $0.file)) }
            try library.problems.forEach { try JSONLine.print(ProblemLine($0)) }
        }
        library.problems.dropFirst().forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
        if let first = library.problems.first { throw Explanation(first) }
        common.note("\(library.templates.count.counting("sjabloon is", "sjablonen zijn")) goed.")
    }
}

struct TemplatePreview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Fill a template with an example incident, or with one of yours.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var matter: MatterOptions
    @Argument(help: "Its name, as 'template list' shows it, or a file.") var template: String
    @Option(help: "For a socialbericht: x, mastodon, bluesky, …") var channel: String?
    @Option(help: "Which message in the row: eerste, update, rectificatie, afsluiting.") var moment: MessageMoment?

    func run() async throws {
        let desk = try common.desk()
        let library = try desk.templates()
        let found = try chosen(library)
        let now = Date()
        guard let incident = try await matter.incident(common) ?? library.sample(at: now) else {
            throw Explanation(.configuration, "Templates/voorbeeld.json is er niet. Noem een incident met --incident of --dossier.")
        }
        let draft = try Drafter(library).draft(
            found, incident, channel: channel.map { Channel(rawValue: $0) }, now: now, options: DraftOptions(moment: moment ?? .eerste))
        if common.json {
            return try JSONLine.print(DraftLine(draft, report: desk.check(draft.text, kind: draft.kind, incident: incident)))
        }
        Terminal.text(draft.text.hasSuffix("\n") ? draft.text : draft.text + "\n")
        draft.missing.forEach { common.note("Nog invullen: \($0.what) (\($0.who))") }
    }

    private func chosen(_ library: TemplateLibrary) throws -> Template {
        guard template.contains("/") || template.hasSuffix(".md") || template == "-" else {
            return try library.usable(template)
        }
        let name = URL(filePath: template).deletingPathExtension().lastPathComponent
        return try library.check(InputFile(template).text(), named: name, file: template)
    }
}

/// A template in machine output.
private struct TemplateLine: Encodable {
    let name: String
    let file: String
    let kind: MessageKind
    let summary: String
    let audience: Audience
    let moments: [String]
    let channels: [String]
    let scenarios: [String]
    let required: [String]
    let tone: String
    let replacesOurs: Bool
    let difference: TextDifference?

    init(_ template: Template, difference: TextDifference? = nil) {
        name = template.name
        file = template.file
        kind = template.kind
        summary = template.matter.summary
        audience = template.audience
        moments = template.matter.moments.map(\.rawValue)
        channels = template.matter.channels.map(\.rawValue)
        scenarios = template.matter.scenarios
        required = template.matter.required
        tone = template.matter.tone
        replacesOurs = template.shippedText != nil
        self.difference = difference
    }
}

/// What is wrong with a template, in machine output; nothing when `code` is absent.
private struct ProblemLine: Encodable {
    let file: String
    let ok: Bool
    let line: Int?
    let code: String?
    let name: String?
    let suggestion: String?
    let message: String?

    init(file: String) {
        self.file = file
        (ok, line, code, name, suggestion, message) = (true, nil, nil, nil, nil, nil)
    }

    init(_ error: TemplateError) {
        file = error.file
        ok = false
        line = error.line
        code = error.code.rawValue
        name = error.name
        suggestion = error.suggestion
        message = Explanation(error).text
    }
}

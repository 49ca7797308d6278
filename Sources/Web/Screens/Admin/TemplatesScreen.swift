import Drafting
import Editing
import Foundation
import Incident
import Newsroom

/// The templates of the messages, with what is wrong in them.
struct TemplatesScreen {
    let templates: [Row]
    let parts: [Part]
    let problems: [String]
    let hasProblems: Bool

    /// One template.
    struct Row {
        let href: String
        let templateName: String
        let kind: String
        /// "aangepast door uw organisatie"; nil for ours as it is.
        let origin: String?
    }

    /// A part that templates share, with its words for one scenario or another.
    struct Part {
        let href: String
        let partName: String
        let origin: String?
        /// "in 5 sjablonen"
        let holders: String
        let variants: [Variant]
        let hasVariants: Bool
    }

    /// A part in the words of a scenario.
    struct Variant {
        let href: String
        let words: String
        let origin: String?
    }

    init(_ files: [TemplateFile], parts: [TemplateFile], _ library: TemplateLibrary) {
        self.parts = parts.filter { !$0.name.contains(".") }.map { part in
            let variants = parts.filter { $0.name.hasPrefix(part.name + ".") }.map {
                Variant(
                    href: "/beheer/delen/\($0.name)", words: String($0.name.dropFirst(part.name.count + 1)),
                    origin: $0.own == nil ? nil : Words.Admin.changed)
            }
            return Part(
                href: "/beheer/delen/\(part.name)", partName: part.name, origin: part.own == nil ? nil : Words.Admin.changed,
                holders: "in " + Words.counted(library.templates(holding: part.name).count, "sjabloon", "sjablonen"), variants: variants,
                hasVariants: !variants.isEmpty)
        }
        templates = files.map { file in
            Row(
                href: "/beheer/sjablonen/\(file.name)", templateName: file.name,
                kind: library.template(named: file.name).map { Words.kind($0.kind) } ?? file.name,
                origin: file.own == nil ? nil : Words.Admin.changed)
        }
        problems = library.problems.map { Explanation($0).onPage }
        hasProblems = !problems.isEmpty
    }
}

/// One template, to read, to try and to change.
struct TemplateScreen {
    let templateName: String
    let kind: String
    let text: String
    let problem: String?
    let isGood: Bool
    let preview: Letter?
    let action: String
    let backAction: String?
    let formerAction: String?
    /// What the organisation's own version has other than ours; nil without an own version.
    let difference: [TextPiece]
    let hasDifference: Bool
    let isOwn: Bool
    /// Over which incident the preview is made.
    let example: Field

    init(
        _ file: TemplateFile, incidents: [Incident], chosen: String, kind: MessageKind?, text: String, problem: String?, preview: String?,
        isTried: Bool
    ) {
        example = Field(
            "incident", in: FormState(), or: chosen,
            choices: [("", "het voorbeeldincident")] + incidents.map { ($0.id.rawValue, $0.title) })
        templateName = file.name
        self.kind = kind.map(Words.kind) ?? file.name
        self.text = text
        self.problem = problem
        isGood = isTried && problem == nil
        self.preview = preview.map { Letter($0, findings: []) }
        action = "/beheer/sjablonen/\(file.name)"
        isOwn = file.own != nil
        backAction = isOwn && file.shipped != nil ? action + "/terug" : nil
        formerAction = file.former == nil || file.former == file.own ? nil : action + "/vorige"
        difference =
            isOwn ? file.shipped.map { TextDifference(from: $0, to: text).pieces.map(TextPiece.init) } ?? [] : []
        hasDifference = !difference.isEmpty
    }
}

extension TextPiece {
    init(_ piece: DifferencePiece) {
        self.init(text: piece.text, isAdded: piece.change == .added, isRemoved: piece.change == .removed)
    }
}

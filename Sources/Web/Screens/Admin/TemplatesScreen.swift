import Drafting
import Foundation
import Newsroom

/// The templates of the messages, with what is wrong in them.
struct TemplatesScreen {
    let templates: [Row]
    let problems: [String]
    let hasProblems: Bool
    let files: String
    let admin: [AdminLink]

    /// One template.
    struct Row {
        let href: String
        let templateName: String
        let kind: String
        /// "eigen", "aangepast"; nil for ours as it is.
        let origin: String?
    }

    init(_ library: TemplateLibrary, own: String?) {
        templates = library.templates.map { template in
            Row(
                href: "/beheer/sjablonen/\(template.name)", templateName: template.name, kind: Words.kind(template.kind),
                origin: template.shippedText.flatMap { $0 == template.text ? nil : Words.Admin.changed })
        }
        problems = library.problems.map { Explanation($0).onPage }
        hasProblems = !problems.isEmpty
        files = own.map(Words.Admin.ownFolder) ?? Words.Admin.noOwnTemplates
        admin = AdminLink.all(at: "/beheer/sjablonen")
    }
}

/// One template, to try a change on.
struct TemplateScreen {
    let templateName: String
    let kind: String
    let text: String
    let problem: String?
    let isGood: Bool
    let preview: Letter?
    let action: String
    let admin: [AdminLink]

    init(_ template: Template, text: String, problem: String?, preview: String?, isTried: Bool) {
        templateName = template.name
        kind = Words.kind(template.kind)
        self.text = text
        self.problem = problem
        isGood = isTried && problem == nil
        self.preview = preview.map { Letter($0, findings: []) }
        action = "/beheer/sjablonen/\(template.name)"
        admin = AdminLink.all(at: "/beheer/sjablonen")
    }
}

import Drafting
import Editing
import Incident
import Newsroom

/// A part that templates share, to read, to try and to change.
struct PartScreen {
    let partName: String
    /// "alleen bij het scenario zedenzaak"; nil for one that always counts.
    let scenario: String?
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
    /// The templates that hold it.
    let holding: [Holder]
    let isHeld: Bool
    /// In which template, and over which incident the preview is made.
    let template: Field
    let example: Field

    /// A template that holds it.
    struct Holder {
        let href: String
        let words: String
    }

    /// What the preview is to be made of; what is empty or unknown takes the first there is.
    struct Wanted {
        var template = ""
        var incident = ""
    }

    init(
        _ file: TemplateFile, text: String, holding: [Template], wanted: Wanted, incidents: [Incident], problem: String?, preview: String?,
        isTried: Bool
    ) {
        partName = file.name
        scenario = Words.Admin.scenario(ofPart: file.name)
        self.text = text
        self.problem = problem
        isGood = isTried && problem == nil
        self.preview = preview.map { Letter($0, findings: []) }
        action = "/beheer/delen/\(file.name)"
        isOwn = file.own != nil
        backAction = isOwn && file.shipped != nil ? action + "/terug" : nil
        formerAction = file.former == nil || file.former == file.own ? nil : action + "/vorige"
        difference =
            isOwn ? file.shipped.map { TextDifference(from: $0, to: text).pieces.map { TextPiece($0) } } ?? [] : []
        hasDifference = !difference.isEmpty
        self.holding = holding.map { Holder(href: "/beheer/sjablonen/\($0.name)", words: Words.Admin.template($0)) }
        isHeld = !holding.isEmpty
        template = Field(
            "sjabloon", in: FormState(), or: wanted.template, choices: holding.map { ($0.name, Words.Admin.template($0)) })
        example = Field(
            "incident", in: FormState(), or: wanted.incident,
            choices: [("", "het voorbeeldincident")] + incidents.map { ($0.id.rawValue, $0.title) })
    }
}

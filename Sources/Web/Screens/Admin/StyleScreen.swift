import Newsroom

/// How documents look: reference files and the sender.
struct StyleScreen {
    let formats: [Format]
    let sender: Field
    let problems: [ProblemLink]
    let hasProblems: Bool

    /// A kind of document.
    struct Format {
        let format: String
        let formatName: String
        let isOwn: Bool
        let href: String
        let backAction: String
        let file: Field
    }

    init(_ style: HouseStyle, form: FormState) {
        formats = [("docx", "Word"), ("odt", "OpenDocument en PDF")].map { format, name in
            Format(
                format: format, formatName: name, isOwn: style.ownReferences.contains(format), href: "/beheer/huisstijl/\(format)",
                backAction: "/beheer/huisstijl/\(format)/terug", file: Field("bestand-\(format)", in: form))
        }
        sender = Field("afzender", in: form, or: style.sender)
        problems = form.summary()
        hasProblems = !problems.isEmpty
    }
}

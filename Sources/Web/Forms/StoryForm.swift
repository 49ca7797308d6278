import Foundation
import Incident

/// Reads what all messages of an incident share.
struct StoryForm: Sendable {
    private let kernboodschap: String?
    private let actions: [String]
    private let advice: [String]
    /// Nil when the form does not ask for them.
    private let oneliners: [String]?
    /// Nil when the form does not ask for them.
    private let audiences: [TargetGroup]?
    private let question: String?
    private let answer: String?
    private let nextUpdate: NextUpdate?
    private let press: PressContact
    private let `public`: PublicContact

    init(_ reader: inout FormReader) {
        kernboodschap = reader.optional("kernboodschap").ifFilled
        actions = StoryForm.lines(reader.fields.text("acties"))
        advice = StoryForm.lines(reader.fields.text("adviezen"))
        oneliners = reader.fields.values["oneliners"] == nil ? nil : StoryForm.lines(reader.fields.text("oneliners"))
        audiences =
            reader.fields.values["doelgroepen"] == nil
            ? nil : StoryForm.lines(reader.fields.text("doelgroepen")).map(TargetGroup.init(written:))
        question = reader.optional("nieuwe-vraag").ifFilled
        answer = reader.optional("nieuw-antwoord").ifFilled
        if question == nil, answer != nil { reader.refuse("nieuwe-vraag", Words.Fill.question) }
        let what = reader.optional("update-inhoud").ifFilled
        nextUpdate = reader.moment("update").map { NextUpdate(at: $0, what: what) }
        press = PressContact(
            name: reader.optional("pers-naam").ifFilled, phone: reader.phone("pers-telefoon").ifFilled,
            email: reader.mail("pers-mail").ifFilled)
        `public` = PublicContact(
            phone: reader.phone("publiek-telefoon").ifFilled, url: reader.page("publiek-pagina").ifFilled,
            hashtag: reader.optional("hashtag").ifFilled.map { $0.hasPrefix("#") ? $0 : "#" + $0 })
    }

    /// Puts it in the place of what was there. What the form does not ask, stays.
    func write(into story: inout Story) {
        story.kernboodschap = kernboodschap
        story.actions = actions
        story.advice = advice
        if let oneliners { story.oneliners = oneliners }
        if let audiences { story.audiences = audiences }
        if let question {
            let new = Question(question: question, answer: answer, isConfirmed: answer != nil)
            if let place = story.questions.firstIndex(where: { $0.question == question }) {
                story.questions[place] = new
            } else {
                story.questions.append(new)
            }
        }
        story.nextUpdate = nextUpdate
        story.contacts.press = press == PressContact() ? nil : press
        story.contacts.public = `public`
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Nil when nothing was filled in.
    var ifFilled: String? { isEmpty ? nil : self }
}

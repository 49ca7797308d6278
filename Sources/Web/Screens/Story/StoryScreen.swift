import Incident

/// The form for what all messages of an incident share.
struct StoryScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let action: String
    let core: Field
    let actions: Field
    let advice: Field
    let oneliners: Field
    let audiences: Field
    let questions: [Asked]
    let hasQuestions: Bool
    /// Questions that the scenario expects and that nobody answered yet: in no message so far.
    let expected: [String]
    let hasExpected: Bool
    let question: Field
    let answer: Field
    let update: Field
    let updateWhat: Field
    let pressName: Field
    let pressPhone: Field
    let pressMail: Field
    let publicPhone: Field
    let publicPage: Field
    let hashtag: Field
    let who: Field

    /// A question that people ask, with its answer.
    struct Asked {
        let asked: String
        let answer: String
    }

    init(_ incident: Incident, strip: Strip, form: FormState, name: String) {
        let story = incident.story
        let (press, reach) = (story.contacts.press, story.contacts.public)
        self.strip = strip
        problems = form.summary()
        hasProblems = !problems.isEmpty
        action = "/incidenten/\(incident.id)/boodschap"
        core = Field("kernboodschap", in: form, or: story.kernboodschap ?? "")
        actions = Field("acties", in: form, or: story.actions.joined(separator: "\n"))
        advice = Field("adviezen", in: form, or: story.advice.joined(separator: "\n"))
        oneliners = Field("oneliners", in: form, or: story.oneliners.joined(separator: "\n"))
        audiences = Field("doelgroepen", in: form, or: story.audiences.map(\.written).joined(separator: "\n"))
        expected = story.questions.filter { !$0.isForMessages }.map(\.question)
        hasExpected = !expected.isEmpty
        questions = story.questions.filter(\.isForMessages).map {
            Asked(asked: $0.question, answer: $0.isConfirmed ? $0.answer ?? Words.notKnownYet : Words.notKnownYet)
        }
        hasQuestions = !questions.isEmpty
        question = Field("nieuwe-vraag", in: form)
        answer = Field("nieuw-antwoord", in: form)
        update = Field("update", in: form, or: story.nextUpdate.map { WallTime($0.at).field } ?? "")
        updateWhat = Field("update-inhoud", in: form, or: story.nextUpdate?.what ?? "")
        pressName = Field("pers-naam", in: form, or: press?.name ?? "")
        pressPhone = Field("pers-telefoon", in: form, or: press?.phone ?? "")
        pressMail = Field("pers-mail", in: form, or: press?.email ?? "")
        publicPhone = Field("publiek-telefoon", in: form, or: reach.phone ?? "")
        publicPage = Field("publiek-pagina", in: form, or: reach.url ?? "")
        hashtag = Field("hashtag", in: form, or: reach.hashtag ?? "")
        who = Field("naam", in: form, or: name)
    }
}

import Incident

/// What the messages of an incident say besides the facts, as one JSON text: it is always read and written as a whole.
struct StoredStory: Codable {
    let contacts: Dossier.ContactsPart?
    let actions: [String]?
    let advice: [String]?
    let kernboodschap: String?
    let oneliners: [String]?
    let questions: [Dossier.QuestionPart]?
    let nextUpdate: Dossier.NextUpdatePart?
    let partners: [Dossier.PartnerPart]?
    let audiences: [Dossier.AudiencePart]?
    let privacyWarnings: [String]?

    init(_ dossier: Dossier) {
        contacts = dossier.contacts
        actions = dossier.actions
        advice = dossier.advice
        kernboodschap = dossier.kernboodschap
        oneliners = dossier.oneliners
        questions = dossier.questions
        nextUpdate = dossier.nextUpdate
        partners = dossier.partners
        audiences = dossier.audiences
        privacyWarnings = dossier.privacyWarnings
    }

    /// Puts the story back into a dossier.
    func fill(_ dossier: inout Dossier) {
        dossier.contacts = contacts
        dossier.actions = actions
        dossier.advice = advice
        dossier.kernboodschap = kernboodschap
        dossier.oneliners = oneliners
        dossier.questions = questions
        dossier.nextUpdate = nextUpdate
        dossier.partners = partners
        dossier.audiences = audiences
        dossier.privacyWarnings = privacyWarnings
    }
}

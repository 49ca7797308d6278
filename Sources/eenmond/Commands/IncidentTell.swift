import ArgumentParser
import Foundation
import Incident
import Newsroom

/// Sets what the messages say besides the facts.
struct IncidentTell: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "Set kernboodschap, advice, actions, next update, contacts and other words that all messages share.",
        discussion: "A list option (--advice, --action, --oneliner, --audience) may stand several times and replaces the list.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option(help: "The one message behind all messages.") var kernboodschap: String?
    @Option(help: "What people can do.") var advice: [String] = []
    @Option(help: "What the municipality does.") var action: [String] = []
    @Option(help: "A sentence that everyone can use.") var oneliner: [String] = []
    @Option(
        help: ArgumentHelp("Whom to tell, first those who must hear it first: 'Ouders: brief, bijeenkomst'.", valueName: "group: channels"))
    var audience: [String] = []
    @Option(help: "When more follows: RFC 3339, or a time of today.") var nextUpdate: Moment?
    @Option(help: "What the next update will tell.") var nextUpdateWhat: String?
    @Option var pressName: String?
    @Option var pressPhone: String?
    @Option var pressEmail: String?
    @Option var publicPhone: String?
    @Option var publicURL: String?
    @Option(help: "With or without the #.") var hashtag: String?
    @Option(help: ArgumentHelp("A question that people ask.", valueName: "text")) var question: String?
    @Option(help: "Its confirmed answer; without one it reads 'dat weten we nog niet'.") var answer: String?

    func run() async throws {
        let edit = self
        let changed = try await common.newsroom().tell(incident.incidentID(), by: who.name) { story in edit.apply(to: &story) }
        if common.json { return try JSONLine.print(Dossier(changed)) }
        Terminal.line("Bijgewerkt: \(changed.id).")
    }

    func validate() throws {
        guard answer == nil || question != nil else { throw ValidationError("--answer needs --question.") }
        guard nextUpdateWhat == nil || nextUpdate != nil else { throw ValidationError("--next-update-what needs --next-update.") }
    }

    private func apply(to story: inout Story) {
        if let kernboodschap { story.kernboodschap = kernboodschap }
        if !advice.isEmpty { story.advice = advice }
        if !action.isEmpty { story.actions = action }
        if !oneliner.isEmpty { story.oneliners = oneliner }
        if !audience.isEmpty { story.audiences = audience.map(TargetGroup.init(written:)) }
        if let nextUpdate { story.nextUpdate = NextUpdate(at: nextUpdate.date, what: nextUpdateWhat) }
        if let question {
            story.questions.removeAll { $0.question == question }
            story.questions.append(Question(question: question, answer: answer, isConfirmed: answer != nil))
        }
        applyContacts(to: &story.contacts)
    }

    private func applyContacts(to contacts: inout Contacts) {
        if pressName != nil || pressPhone != nil || pressEmail != nil {
            var press = contacts.press ?? PressContact()
            press.name = pressName ?? press.name
            press.phone = pressPhone ?? press.phone
            press.email = pressEmail ?? press.email
            contacts.press = press
        }
        contacts.public.phone = publicPhone ?? contacts.public.phone
        contacts.public.url = publicURL ?? contacts.public.url
        if let hashtag { contacts.public.hashtag = hashtag.hasPrefix("#") ? hashtag : "#" + hashtag }
    }
}

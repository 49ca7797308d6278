import Hummingbird

/// What was just done, told on the page that comes after it. The address carries only the name; the words are ours.
enum Notice: String {
    case opened = "geopend"
    case factAdded = "feit-toegevoegd"
    case factConfirmed = "feit-bevestigd"
    case factRefuted = "feit-weerlegd"
    case handedOver = "leiding-overgedragen"
    case phaseMoved = "fase-gewijzigd"
    case storyTold = "boodschap-bewaard"
    case closed = "gesloten"
    case watchAdded = "zoekvraag-toegevoegd"
    case watchRemoved = "zoekvraag-weg"
    case firstMade = "eerste-berichten-gemaakt"
    case firstAsked = "eerste-bericht-klaar"
    case ticked = "afgevinkt"
    case unticked = "vinkje-weg"
    case diagnosed = "diagnose-bewaard"
    case contactAdded = "contact-toegevoegd"
    case contactRemoved = "contact-weg"
    case questionAsked = "vraag-gesteld"
    case questionAnswered = "vraag-beantwoord"
    case questionShared = "vraag-gedeeld"
    case assessed = "beoordeling-gewijzigd"
    case feedRemoved = "bron-weg"
    case feedsImported = "bronnen-ingelezen"
    case messageMade = "bericht-gemaakt"
    case messageLeft = "bericht-gebleven"
    case messageSaved = "bericht-bewaard"
    case messageRival = "bericht-naast-een-ander"
    case approvalAsked = "akkoord-gevraagd"
    case approved = "goedgekeurd"
    case returned = "teruggegeven"
    case lookedAgain = "nagekeken"
    case findingAnswered = "bevinding-beantwoord"
    case published = "publicatie-vastgelegd"
    case publishedEarly = "publicatie-vroeg"
    case feedAdded = "bron-toegevoegd"
    case feedChanged = "bron-gewijzigd"
    case rumourAdded = "gerucht-opgeschreven"
    case rumourAnswered = "gerucht-beantwoord"
    case rumourReopened = "gerucht-gaat-rond"
    case feedKnown = "bron-bekend"
    case exerciseStarted = "oefening-gestart"
    case passwordChanged = "wachtwoord-veranderd"
    case codesSet = "codes-aan"
    case codesRemoved = "codes-weg"
    case tokenRevoked = "token-weg"
    case settingSaved = "instelling-bewaard"
    case accountSaved = "account-bewaard"
    case accountClosed = "account-gesloten"
    case accountReopened = "account-open"
    case signedOutElsewhere = "overal-afgemeld"
    case madeConfidential = "vertrouwelijk"
    case madeOpen = "niet-vertrouwelijk"
    case templateSaved = "sjabloon-bewaard"
    case templateDropped = "sjabloon-terug"
    case rulesSaved = "regels-bewaard"
    case ruleAdded = "regel-toegevoegd"
    case ruleOff = "regel-uit"
    case ruleOn = "regel-aan"
    case styleSaved = "huisstijl-bewaard"
    case styleDropped = "huisstijl-terug"
    case linesJoined = "verhaallijnen-samen"
    case lineSplit = "verhaallijn-gesplitst"
    case lineRenamed = "verhaallijn-benoemd"
    case copySeparated = "geen-kopie"
    case feedTied = "bron-gekoppeld"
    case feedApart = "bron-erbuiten"
    case feedAuto = "bron-vanzelf"
    case mandateGiven = "mandaat-gegeven"
    case mandateWithdrawn = "mandaat-ingetrokken"
    case imported = "incident-ingelezen"
    case feedSoon = "bron-nu"
    case readersSaid = "lezers-bewaard"
    case answerTakenBack = "reden-ingetrokken"
    case formStruck = "vorm-weg"
    case formAllowed = "vorm-erbij"

    static let parameter = "gedaan"

    init?(_ request: Request) {
        guard let name = request.uri.queryParameters[Notice.parameter[...]] else { return nil }
        self.init(rawValue: String(name))
    }

    var words: String { Words.notice(self) }
}

extension Response {
    /// To a page after something was done (303, so that a reload does not do it again).
    static func done(_ notice: Notice, at path: String, fragment: String = "") -> Response {
        .redirect(to: "\(path)?\(Notice.parameter)=\(notice.rawValue)" + (fragment.isEmpty ? "" : "#\(fragment)"))
    }
}

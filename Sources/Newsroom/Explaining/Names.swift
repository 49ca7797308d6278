import Drafting
import Editing
import Incident
import Storage

/// The Dutch names of what lists show: the one place for them. Raw values are for files, addresses and machines.
extension MessageKind {
    /// "Persbericht"
    public var words: String {
        switch self {
        case .persbericht: "Persbericht"
        case .raadsinformatiebrief: "Raadsinformatiebrief"
        case .instructie: "Instructie"
        case .bewonersbrief: "Bewonersbrief"
        case .webbericht: "Webbericht"
        case .socialbericht: "Socialbericht"
        case .statement: "Statement"
        case .internBericht: "Intern bericht"
        case .vraagEnAntwoord: "Vragen en antwoorden"
        case .omgevingsbeeld: "Omgevingsbeeld"
        }
    }
}

extension MessageMoment {
    /// "Eerste bericht"
    public var words: String {
        switch self {
        case .eerste: "Eerste bericht"
        case .update: "Update"
        case .rectificatie: "Rectificatie"
        case .afsluiting: "Afsluiting"
        }
    }
}

extension ApprovalState.Step {
    /// "Goedgekeurd"
    public var words: String {
        switch self {
        case .concept: "Concept"
        case .gevraagd: "Wacht op goedkeuring"
        case .teruggegeven: "Teruggegeven"
        case .goedgekeurd: "Goedgekeurd"
        case .gepubliceerd: "Gepubliceerd"
        }
    }
}

extension ReaderGroup {
    /// "Raad en partners"
    public var words: String {
        switch self {
        case .betrokkenen: "Betrokkenen en eigen medewerkers"
        case .raadEnPartners: "Raad en partners"
        case .mediaEnPubliek: "Media en publiek"
        }
    }
}

extension DraftOrigin {
    /// "gemaakt uit het sjabloon"
    public var words: String {
        switch self {
        case .made: "gemaakt uit het sjabloon"
        case .edited: "met de hand gewijzigd"
        case .merged: "samengebracht"
        }
    }
}

extension Victims {
    /// "nog onbekend", as in "slachtoffers: nog onbekend"
    public var words: String {
        switch self {
        case .unknown: "nog onbekend"
        case .none: "geen"
        case .yes: "ja"
        }
    }
}

extension CriminalStage {
    /// "onderzoek door de politie", as in "strafzaak: onderzoek door de politie"
    public var words: String {
        switch self {
        case .none: "geen"
        case .interviews: "melding en verhoor van getuigen"
        case .investigation: "onderzoek door de politie"
        case .trial: "rechtszaak of vrijlating"
        }
    }
}

extension Phase {
    /// "Dreigende onrust"
    public var words: String {
        switch self {
        case .rust: "Rust"
        case .dreigendeOnrust: "Dreigende onrust"
        case .onrust: "Onrust"
        case .escalatie: "Escalatie"
        case .terugkeerNaarRust: "Terugkeer naar rust"
        }
    }
}

extension Audience {
    /// "iedereen", as in "voor iedereen"
    public var words: String {
        switch self {
        case .public: "iedereen"
        case .raad: "de raad"
        case .internal: "de eigen organisatie"
        }
    }
}

extension MessageLength.Unit {
    /// "tekens", as in "280 tekens"
    public var words: String {
        switch self {
        case .words: "woorden"
        case .seconds: "seconden"
        case .characters, .graphemes: "tekens"
        case .bytes: "bytes"
        case .weighted: "gewogen tekens"
        }
    }
}

extension MessageEvent.Action {
    /// "goedgekeurd", as in "goedgekeurd door De Graaf"
    public var words: String {
        switch self {
        case .asked: "goedkeuring gevraagd"
        case .looked: "bekeken na een wijziging"
        case .approved: "goedgekeurd"
        case .approvedInEmergency: "in nood goedgekeurd"
        case .returned: "teruggegeven"
        case .published: "gepubliceerd"
        }
    }
}

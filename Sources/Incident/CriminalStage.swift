/// How far a criminal case is (Handreiking Twente 2015, annex 4). From stage 1 on the OM leads on criminal facts.
public enum CriminalStage: String, NamedValue {
    /// No criminal case.
    case none
    /// From the report to the end of the witness interviews: secrecy; information to individuals only.
    case interviews = "1"
    /// To the end of the police investigation: groups may be informed.
    case investigation = "2"
    /// To the trial or the release.
    case trial = "3"

    /// True from stage 1 on: then the OM leads on criminal facts.
    public var isCriminalCase: Bool { self != .none }
}

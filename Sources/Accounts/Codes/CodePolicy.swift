/// What the organisation wants of codes from an app. The raw value is the word in the settings.
public enum CodePolicy: String, CaseIterable, Sendable {
    /// Nobody has them.
    case niet
    /// Who wants may have them.
    case mag
    /// Who has no codes yet must set them up before anything else.
    case verplicht
}

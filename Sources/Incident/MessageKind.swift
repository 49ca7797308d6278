/// The kinds of message (DOMAIN: Documents). One spelling everywhere: raw value = template file = database value = address.
public enum MessageKind: String, NamedValue {
    case persbericht
    case raadsinformatiebrief
    case instructie
    case bewonersbrief
    case webbericht
    case socialbericht
    case statement
    case internBericht = "intern-bericht"
    case vraagEnAntwoord = "vraag-en-antwoord"
    case omgevingsbeeld

    /// Whose facts the text may hold. The instructie is read by the raad but spoken to residents: it holds public facts only.
    public var audience: Audience {
        switch self {
        case .raadsinformatiebrief: .raad
        case .internBericht, .omgevingsbeeld: .internal
        default: .public
        }
    }
}

/// What a text is about for the analyst: the three axes of an omgevingsanalyse, or a rumour.
public enum ItemLabel: String, CaseIterable, Codable, Sendable {
    /// A question, a demand to know.
    case informatiebehoefte
    /// What people do, or are called to do.
    case gedrag
    /// Emotion, judgement, values.
    case betekenisgeving
    /// A claim without a source that the confirmed facts do not bear out.
    case gerucht
}

/// Which message in the row of messages on one incident a text is. Raw value = name in template files, database and addresses.
public enum MessageMoment: String, CaseIterable, Codable, Sendable {
    /// The first message: little is certain yet.
    case eerste
    /// A later message with new facts.
    case update
    /// Sets right what an earlier message said.
    case rectificatie
    /// The last message: the incident is over, care goes on.
    case afsluiting
}

/// One thing that the server does while it answers. Misbehaviour is a list of these.
public enum Step: Sendable, Equatable {
    /// Sends the bytes as they are.
    case send([UInt8])
    /// Does nothing for so many seconds.
    case pause(Double)
    /// Sends the bytes over and over, so many seconds apart, until the client goes away.
    case repeatForever([UInt8], every: Double)
    /// Does nothing until the client goes away.
    case hang
    /// Breaks the connection with a TCP reset.
    case reset
    /// Ends the connection in an orderly way.
    case close
}

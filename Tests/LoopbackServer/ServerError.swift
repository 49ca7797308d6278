/// The server could not be set up.
public struct ServerError: Error, CustomStringConvertible {
    /// What failed.
    public let description: String

    init(_ what: String) { description = what }
}

/// A name and password for a server that asks for them (RFC 7617). Sent to the host of the first address only.
public struct BasicAuth: Equatable, Sendable {
    /// The user's name.
    public let user: String
    /// In the clear; it never appears in an error.
    public let password: String

    /// The pair as the server knows it.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

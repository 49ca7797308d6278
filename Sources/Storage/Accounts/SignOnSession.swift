/// The session at the organisation's own sign-on that one of ours came from.
public struct SignOnSession: Sendable, Equatable {
    /// Issuer and subject, as in the account.
    public let identity: String
    /// Issuer and the provider's own name for its session (`sid`); nil when it gives none.
    public let session: String?
    /// The ID token, with which the provider recognises what it is asked to end. Nobody gets in with it. Nil when it is too long for
    /// an address.
    public let token: String?

    /// A session as the provider told of it.
    public init(identity: String, session: String?, token: String?) {
        self.identity = identity
        self.session = session
        self.token = token
    }

    init?(_ row: Row) throws(StorageError) {
        guard let identity: String = try row["sign_on"] else { return nil }
        self.init(identity: identity, session: try row["sign_on_session"], token: try row["sign_on_token"])
    }
}

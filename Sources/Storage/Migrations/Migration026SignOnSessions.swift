extension Migration {
    /// What binds a session to the organisation's own sign-on, so that it can end with the one over there: who it is to the provider,
    /// which of the provider's sessions it came from, and the token that tells the provider so.
    static let signOnSessions = Migration(26, "signOnSessions") { _ in
        [
            "ALTER TABLE session ADD COLUMN sign_on TEXT",
            "ALTER TABLE session ADD COLUMN sign_on_session TEXT",
            "ALTER TABLE session ADD COLUMN sign_on_token TEXT",
        ]
    }
}

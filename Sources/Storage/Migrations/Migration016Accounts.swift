extension Migration {
    /// Accounts, sessions, one-time links, tokens, confidential incidents, and the log of what is done with them.
    static let accounts = Migration(16, "accounts") { dialect in
        people(dialect) + secrets(dialect) + confidential + log(dialect)
    }

    private static func people(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE account (
                id \(sql: dialect.identity),
                name TEXT NOT NULL UNIQUE,
                display_name TEXT NOT NULL,
                roles TEXT NOT NULL,
                is_active SMALLINT NOT NULL CHECK (is_active IN (0, 1)),
                password TEXT,
                code_secret TEXT,
                code_step BIGINT,
                sign_on TEXT UNIQUE,
                created_at BIGINT NOT NULL,
                created_by TEXT NOT NULL
            )
            """
        ] + dialect.refuseDelete(from: "account")
    }

    /// Digests alone: who reads the database cannot act with what is in it.
    private static func secrets(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE session (
                digest TEXT PRIMARY KEY NOT NULL,
                account BIGINT NOT NULL REFERENCES account (id),
                created_at BIGINT NOT NULL,
                last_seen BIGINT NOT NULL,
                address TEXT NOT NULL,
                browser TEXT NOT NULL
            )
            """,
            "CREATE INDEX session_of ON session (account)",
            """
            CREATE TABLE one_time_link (
                digest TEXT PRIMARY KEY NOT NULL,
                account BIGINT NOT NULL REFERENCES account (id),
                kind TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                expires_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE api_token (
                id \(sql: dialect.identity),
                account BIGINT NOT NULL REFERENCES account (id),
                label TEXT NOT NULL,
                digest TEXT NOT NULL UNIQUE,
                scopes TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                expires_at BIGINT,
                last_used BIGINT,
                revoked_at BIGINT
            )
            """,
        ]
    }

    private static let confidential: [SQL] = [
        """
        CREATE TABLE confidential_incident (
            incident TEXT PRIMARY KEY NOT NULL REFERENCES incident (id),
            since BIGINT NOT NULL,
            made_by TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE incident_member (
            incident TEXT NOT NULL REFERENCES incident (id),
            account BIGINT NOT NULL REFERENCES account (id),
            PRIMARY KEY (incident, account)
        )
        """,
    ]

    private static func log(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE account_log (
                id \(sql: dialect.identity),
                at BIGINT NOT NULL,
                who TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                from_value TEXT,
                to_value TEXT,
                reason TEXT,
                hash TEXT NOT NULL
            )
            """
        ] + dialect.refuseDelete(from: "account_log") + dialect.refuseUpdate(of: "account_log", columns: [])
    }
}

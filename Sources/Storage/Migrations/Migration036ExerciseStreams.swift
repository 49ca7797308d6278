extension Migration {
    /// Whose exercise a news stream plays: its news is invented, and must reach no other incident.
    static let exerciseStreams = Migration(36, "exerciseStreams") { _ in
        [
            "ALTER TABLE feed ADD COLUMN exercise TEXT REFERENCES incident (id)",
            """
            UPDATE feed SET exercise = (
                SELECT incident.id FROM incident
                WHERE incident.exercise = 1 AND feed.url LIKE '%/oefening/' || incident.id || '/feed.xml'
            )
            """,
        ]
    }
}

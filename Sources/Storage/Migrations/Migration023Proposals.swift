extension Migration {
    /// What each proposal was made from, so that it is made anew when the item or the facts changed.
    static let proposals = Migration(23, "proposals") { _ in
        ["ALTER TABLE incident_item ADD COLUMN proposal_basis TEXT NOT NULL DEFAULT ''"]
    }
}

/// What somebody may do. Routes, commands and the JSON interface ask for a right, never for a role: who has which right stands in one
/// table, ``UserRole/rights``.
public enum Right: String, CaseIterable, Codable, Sendable {
    /// See incidents with their facts, media, messages and log.
    case readIncidents
    /// See what the raad may see.
    case readCouncil
    /// Ask a question about an incident.
    case askQuestions
    /// Answer questions of the raad.
    case answerQuestions
    /// Open and close incidents, start an exercise, say that one is confidential and who belongs to it.
    case openIncidents
    /// Change lead, phase, shared message, checklists and diagnosis.
    case steerIncidents
    /// Write down what is said to be so.
    case addFacts
    /// Say that a fact is certain, or refuted.
    case confirmFacts
    /// Keep watch queries, judge and label hits.
    case watchMedia
    /// Make and change messages, ask for approval, record publication.
    case writeMessages
    /// Approve a message or return it with a reason.
    case approveMessages
    /// Add, change and remove feeds.
    case manageFeeds
    /// Invite people, give roles, reset passwords.
    case manageUsers
    /// Norms, house style, templates, rules, retention.
    case manageSettings
}

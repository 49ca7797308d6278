extension UserRole {
    /// What a role may do. The one place where this is decided.
    public var rights: Set<Right> {
        switch self {
        case .beheerder: [.manageUsers, .manageSettings, .manageFeeds]
        case .communicatieadviseur:
            [
                .readIncidents, .readCouncil, .askQuestions, .answerQuestions, .openIncidents, .steerIncidents, .addFacts, .confirmFacts,
                .watchMedia, .writeMessages, .manageFeeds, .manageSettings,
            ]
        case .omgevingsanalist: [.readIncidents, .readCouncil, .addFacts, .watchMedia, .manageFeeds]
        case .woordvoerder: [.readIncidents, .readCouncil, .addFacts, .confirmFacts, .approveMessages]
        case .raadslid: [.readCouncil, .askQuestions]
        case .meelezer: [.readIncidents, .readCouncil]
        }
    }
}

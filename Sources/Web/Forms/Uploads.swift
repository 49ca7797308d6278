import HTTPTypes

/// The forms that take a file, and the most that each may send in bytes. Every other form is text.
enum Uploads {
    static let table: [String: Int] = [
        // A reference document with a logo.
        "/beheer/huisstijl/:soort": 6 * 1024 * 1024,
        // Thousands of feeds, an incident of months.
        "/bronnen/lijst": 2 * 1024 * 1024,
        "/incidenten/inlezen": 4 * 1024 * 1024,
        // A letter with pictures.
        "/nakijken": 6 * 1024 * 1024,
    ]

    /// What this request may send as a file; nil when it may send none. Only who may use the route may send so much: the body is read
    /// before anything else is looked at.
    static func longest(_ context: WebContext) -> Int? {
        guard let path = context.endpointPath.map(RouteRights.written), let most = table[path] else { return nil }
        guard let access = RouteRights.access(.post, path) else { return nil }
        return access.allows(context.visitor) || context.client.isLocal ? most : nil
    }
}

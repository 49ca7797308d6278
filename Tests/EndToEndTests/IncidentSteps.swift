import Testing

/// Steps that many stories begin with.
extension Workspace {
    /// Opens an incident and gives its id.
    func openIncident(title: String = "Brand Havenkade", more: [String] = []) throws -> String {
        let outcome = try start(
            [
                "incident", "open", "--title", title, "--municipality", "Waterrijk", "--place", "Havenkade", "--lead", "De Graaf", "--role",
                "burgemeester", "--json",
            ]
                + more
        ).wait()
        try #require(outcome.status == 0, "\(outcome.stderr)")
        return try #require(outcome.json().first?["id"] as? String)
    }

    /// Adds a fact and gives its id; confirms it when a source is given.
    @discardableResult
    func addFact(
        _ incident: String, _ text: String, topic: String = "what", source: String = "brandweer", audience: String = "public",
        confirmed: Bool
    ) throws -> String {
        let added = try run(
            "incident", "fact", "add", incident, "--text", text, "--topic", topic, "--source", source, "--audience", audience, "--json")
        try #require(added.status == 0, "\(added.stderr)")
        let id = try #require(added.json().first?["id"] as? String)
        if confirmed {
            let outcome = try run("incident", "fact", "confirm", incident, id, "--by", "officier van dienst", "--source", source)
            try #require(outcome.status == 0, "\(outcome.stderr)")
        }
        return id
    }
}

import Accounts
import Hummingbird
import Incident
import Newsroom

/// Who may see a confidential incident.
struct ConfidentialRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/vertrouwelijk") { request, context in
            try await page(try await IncidentPage(site: site).incident(context), problem: nil, request, context)
        }
        router.post("/incidenten/:id/vertrouwelijk") { request, context in
            let incident = try await IncidentPage(site: site).incident(context)
            guard context.form["vertrouwelijk"] == "ja" else {
                try await site.newsroom.unconfine(incident.id, by: context.who)
                return Response.done(.madeOpen, at: "/incidenten/\(incident.id)")
            }
            let accounts = try await site.newsroom.accounts()
            var members = Set(accounts.map(\.id).filter { context.form["lid-\($0)"] == "ja" })
            // Who decides stays in: she would otherwise shut herself out by a slip.
            if let own = context.visitor.account?.id { members.insert(own) }
            try await site.newsroom.confine(incident.id, to: members, by: context.who)
            return Response.done(.madeConfidential, at: "/incidenten/\(incident.id)")
        }
    }

    private func page(_ incident: Incident, problem: String?, _ request: Request, _ context: WebContext) async throws -> Response {
        let members = try await site.newsroom.members(of: incident.id)
        let accounts = try await site.newsroom.accounts().filter(\.isActive)
        let strip = Strip(incident, clocks: try await site.clocks(of: incident), at: site.newsroom.clock.now)
        let screen = ConfidentialScreen(incident, accounts: accounts, members: members, own: context.visitor.account?.id, strip: strip)
        return try site.page("confidential", screen, request, context, isExercise: incident.exercise)
    }
}

/// The form that says who may see an incident.
struct ConfidentialScreen {
    struct Person {
        let id: String
        let words: String
        let roles: String
        let isChosen: Bool
        let isSelf: Bool
    }

    let strip: Strip
    let action: String
    let isConfidential: Bool
    let people: [Person]

    init(_ incident: Incident, accounts: [Account], members: [Account]?, own: Int64?, strip: Strip) {
        self.strip = strip
        action = "/incidenten/\(incident.id)/vertrouwelijk"
        isConfidential = members != nil
        let chosen = Set(members?.map(\.id) ?? [])
        people = accounts.map { account in
            Person(
                id: "lid-\(account.id)", words: account.displayName,
                roles: account.roles.sorted().map { AccountWords.role($0) }.joined(separator: ", "),
                isChosen: chosen.contains(account.id) || account.id == own, isSelf: account.id == own)
        }
    }
}

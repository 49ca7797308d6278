import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom
import Testing

@testable import Web

/// Every route and every role.
struct RightsTests {
    private static let words: [Substring: String] = [
        ":nummer": "1", ":feit": "f1", ":link": "geen", ":digest": "0", ":name": "page.css", ":versie": "1", ":vraag": "1", ":soort": "txt",
        ":naam": "brand",
    ]

    private func routes(_ site: TestSite) throws -> [(method: HTTPRequest.Method, path: String)] {
        let files = try ResourceFolder.find()
        let bare = Site(
            newsroom: site.newsroom, templates: try Templates(folder: files.pages), assets: try AssetLibrary(folder: files.assets))
        return buildRouter(bare, reach: Reach(), streams: StreamCount(most: 1)).routes
            .filter { $0.method != .head && !$0.path.description.hasPrefix("/api/") }
            .map { ($0.method, RouteRights.written($0.path.description)) }
    }

    private func address(_ path: String, _ incident: IncidentID) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0 == ":id" ? incident.rawValue : Self.words[$0] ?? ($0.hasPrefix(":") ? "1" : String($0)) }.joined(separator: "/")
    }

    @Test func `Every route declares its right, and nothing else does`() async throws {
        try await TestSite.with { site in
            let declared = Set(RouteRights.table.keys)
            let known = Set(try routes(site).map { "\($0.method) \($0.path)" })
            #expect(known.subtracting(declared).isEmpty, "routes without a right in RouteRights")
            #expect(declared.subtracting(known).isEmpty, "rights of routes that are not there")
        }
    }

    private func ask(_ browser: Browser, _ method: HTTPRequest.Method, _ path: String) async throws -> Int {
        // Forms are empty: whoever may use a route hears what is missing; whoever may not hears that alone.
        if method == .get { return try await browser.status(of: path) }
        return try await browser.post(path, [:], from: "/gezond").status
    }

    @Test(arguments: UserRole.allCases)
    func `A role may do what its rights say and is refused everything else`(role: UserRole) async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let browser = try await site.browser(as: role)
            for (method, path) in try routes(site) {
                // Signing out ends what this test needs, and closing the incident would too; both are tested by themselves.
                if path == "/afmelden" || path.hasSuffix("/sluiten") || path.hasPrefix("/mijn") { continue }
                let access = try #require(RouteRights.access(method, path))
                guard let right = access.right else { continue }
                let status = try await ask(browser, method, address(path, incident.id))
                if role.rights.contains(right) {
                    #expect(status != 403 && status != 401, "\(role) \(method) \(path): \(status)")
                    #expect(status < 500, "\(role) \(method) \(path): \(status)")
                } else if path == "/" {
                    #expect(status == 303, "\(role) has another first page")
                } else {
                    #expect(status == 403, "\(role) \(method) \(path): \(status)")
                }
            }
        }
    }

    @Test func `Nobody gets further than the door`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            for (method, path) in try routes(site) where RouteRights.access(method, path) != .anyone {
                let browser = Browser(port: site.port)
                _ = try await browser.get("/aanmelden")
                let address = address(path, incident.id)
                let answer = method == .get ? try await browser.get(address) : try await browser.post(address, [:], from: "/aanmelden")
                #expect(answer.status == 401 && answer.body.contains("<h1>Aanmelden</h1>"), "\(method) \(path): \(answer.status)")
            }
            let live = try await Browser(port: site.port).get("/events/\(incident.id)", headers: ["Accept": "text/event-stream"])
            #expect(live.status == 401)
        }
    }

    @Test func `A beheerder, who reads no incidents, reads none on the pages of the beheer either`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let boss = try await site.browser(as: .beheerder, .raadslid, name: "D. Bakker")
            let page = "/beheer/sjablonen/intern-bericht?incident=\(incident.id)"
            #expect(try await site.browser.get(page).body.contains("De Waterlelie"))
            let seen = try await boss.get(page)
            #expect(seen.status == 200)
            #expect(!seen.body.contains("De Waterlelie"), "neither in the example nor in the list to choose from")
            #expect(try await boss.get("/raad").body.contains("De Waterlelie"), "what a raadslid may see is seen there")
        }
    }

    @Test func `A confidential incident is there for its members, and for everybody else it never was`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let outsider = try await site.browser(as: .communicatieadviseur, .woordvoerder)
            #expect(try await outsider.get("/incidenten/\(incident.id)").status == 200)
            let insider = try #require(try await site.newsroom.accounts().first { $0.displayName == "A. de Vries" })
            try await site.newsroom.confine(incident.id, to: [insider.id], by: "A. de Vries")
            for (method, path) in try routes(site) where RouteRights.isAboutIncident(path) {
                guard let right = try #require(RouteRights.access(method, path)).right,
                    UserRole.communicatieadviseur.rights.union(UserRole.woordvoerder.rights).contains(right)
                else { continue }
                #expect(try await ask(outsider, method, address(path, incident.id)) == 404, "\(method) \(path)")
            }
            #expect(try await !outsider.get("/").body.contains(incident.title))
            let hidden = try await outsider.get("/incidenten/\(incident.id)").body.replacing(incident.id.rawValue, with: "x")
            let absent = try await outsider.get("/incidenten/bestaat-niet").body.replacing("bestaat-niet", with: "x")
            #expect(hidden.withoutNonce == absent.withoutNonce)
            let seen = try await site.browser.get("/incidenten/\(incident.id)")
            #expect(seen.status == 200 && seen.body.contains("<strong>Vertrouwelijk</strong>"))
            #expect(try await site.browser.get("/").body.contains("<p class=\"tag\">Vertrouwelijk</p>"))
            let boss = try await site.browser(as: .beheerder, .raadslid, name: "D. Bakker")
            let log = try await boss.get("/beheer/toegangslogboek").body
            #expect(log.contains("Incident vertrouwelijk gemaakt: een incident dat u niet ziet"))
            #expect(!log.contains(incident.id.rawValue))
            #expect(try await site.browser.get("/beheer/toegangslogboek").body.contains(incident.id.rawValue))
            try await site.newsroom.unconfine(incident.id, by: "A. de Vries")
            #expect(try await outsider.get("/incidenten/\(incident.id)").status == 200)
        }
    }
}

extension Access {
    /// The right that opens it by office; a mandate opens ``approval`` too, and `FourEyesTests` tell of that.
    fileprivate var right: Right? {
        switch self {
        case .right(let right): right
        case .approval: .approveMessages
        case .anyone, .signedIn: nil
        }
    }
}

extension String {
    /// A page without what differs at every look: its nonce and its form tokens.
    fileprivate var withoutNonce: String {
        replacing(/nonce="[^"]*"/, with: "").replacing(/name="formulier" value="[^"]*"/, with: "")
    }
}

import Accounts
import Foundation
import HTTPTypes
import Incident
import LoopbackServer
import Newsroom
import Testing

@testable import Web

struct APITests {
    private func address(_ operation: APIOperation, _ incident: IncidentID) -> String {
        operation.path.replacing("{id}", with: incident.rawValue).replacing("{fact}", with: "f1").replacing("{number}", with: "1")
    }

    @Test func `Every operation asks for a token, but for the description itself`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            for operation in APIOperations.all {
                let answer = try await site.call(
                    operation.method.rawValue, address(operation, incident.id), token: nil, json: operation.body == nil ? nil : "{}")
                #expect(answer.status == (operation.permission == nil ? 200 : 401), "\(operation.name)")
                if operation.permission != nil {
                    #expect(answer["WWW-Authenticate"] == "Bearer")
                    #expect(answer["Content-Type"] == "application/problem+json")
                }
            }
        }
    }

    @Test func `A session of a browser opens nothing here, so that no website can use it`() async throws {
        try await TestSite.with { site in
            let page = try await site.browser.get("/")
            let call = try await site.browser.get("/api/v1/incidents")
            #expect(page.status == 200)
            #expect(call.status == 401)
        }
    }

    @Test(arguments: UserRole.allCases)
    func `A token gives what its account may do and nothing else`(role: UserRole) async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let token = try await site.token(role)
            for operation in APIOperations.all {
                guard let permission = operation.permission else { continue }
                let path = address(operation, incident.id)
                let status = try await site.call(operation.method.rawValue, path, token: token, json: operation.body == nil ? nil : "{}")
                    .status
                if role.rights.contains(permission.right) {
                    #expect(status != 401 && status != 403 && status < 500, "\(operation.name): \(status)")
                } else {
                    #expect(status == 403, "\(operation.name): \(status)")
                }
            }
        }
    }

    @Test func `A token gives what its scopes say and nothing else`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            for operation in APIOperations.all {
                guard let permission = operation.permission else { continue }
                let others = try await site.token(
                    .communicatieadviseur, .beheerder, scopes: Set(Scope.allCases).subtracting([permission.scope]))
                let only = try await site.token(.communicatieadviseur, .woordvoerder, .beheerder, scopes: [permission.scope])
                let path = address(operation, incident.id)
                let body = operation.body == nil ? nil : "{}"
                #expect(try await site.call(operation.method.rawValue, path, token: others, json: body).status == 403, "\(operation.name)")
                #expect(try await site.call(operation.method.rawValue, path, token: only, json: body).status != 403, "\(operation.name)")
            }
        }
    }

    @Test func `A search gives what the scopes of its token give elsewhere, and nothing else`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "webbericht"])
            try await site.publish("Waterlelie ontruimd", text: "Sporters staan buiten.", on: server)
            func found(_ scopes: Set<Scope>) async throws -> [String] {
                let token = try await site.token(.communicatieadviseur, scopes: scopes)
                let answer = try await site.call("GET", "/search?q=waterlelie", token: token).json
                return ["facts", "items", "messages"].filter { (answer[$0] as? [Any])?.isEmpty == false }
            }
            #expect(try await found([.incidentsRead]) == ["facts"])
            #expect(try await found([.incidentsRead, .hitsRead]) == ["facts", "items"])
            #expect(try await found([.incidentsRead, .messagesRead]) == ["facts", "messages"])
            #expect(try await found(Set(Scope.allCases)) == ["facts", "items", "messages"])
        }
    }

    @Test func `A story through the interface: open, add a fact, confirm it, make a message`() async throws {
        try await TestSite.with { site in
            let token = try await site.token(.communicatieadviseur)
            let opened = try await site.call(
                "POST", "/incidents", token: token,
                json: #"{"title":"Brand in loods","municipality":"Waterrijk","place":"Havenkade","lead":"De Graaf","role":"burgemeester"}"#)
            #expect(opened.status == 201)
            let id = try #require(opened.json["id"] as? String)
            let added = try await site.call(
                "POST", "/incidents/\(id)/facts", token: token,
                json: #"{"text":"Er is brand in een loods.","source":"brandweer","topic":"what"}"#)
            #expect(added.status == 201)
            #expect(added.json["status"] as? String == "unconfirmed")
            let fact = try #require(added.json["id"] as? String)
            let confirmed = try await site.call(
                "POST", "/incidents/\(id)/facts/\(fact)/confirm", token: token, json: #"{"source":"officier van dienst"}"#)
            #expect(confirmed.json["status"] as? String == "confirmed")
            #expect((confirmed.json["verifiedBy"] as? String)?.hasPrefix("Programma") == true)
            let made = try await site.call("POST", "/incidents/\(id)/messages", token: token, json: #"{"kind":"persbericht"}"#)
            let post = try await site.call(
                "POST", "/incidents/\(id)/messages", token: token, json: #"{"kind":"socialbericht","channel":"x","moment":"update"}"#)
            #expect(post.status == 201 && post.body.contains("\"channel\":\"x\"") && post.body.contains("\"moment\":\"update\""))
            #expect(post.body.contains("\"cautions\":[]"), "\(post.body)")
            #expect(made.status == 201)
            #expect((made.json["text"] as? String)?.contains("Er is brand in een loods.") == true)
            let listed = try await site.call("GET", "/incidents", token: token).json["incidents"] as? [[String: Any]]
            #expect(listed?.map { $0["id"] as? String } == [id])
            let dossier = try await site.call("GET", "/incidents/\(id)/dossier", token: token)
            #expect(try Dossier(json: Data(dossier.body.utf8)).incident.id == id)
        }
    }

    @Test func `A confidential incident is not there for a program of who does not belong to it`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let token = try await site.token(.communicatieadviseur, .woordvoerder, .beheerder)
            let insider = try #require(try await site.newsroom.accounts().first { $0.displayName == "A. de Vries" })
            try await site.newsroom.confine(incident.id, to: [insider.id], by: "A. de Vries")
            for operation in APIOperations.all where operation.path.contains("{id}") {
                let path = address(operation, incident.id)
                let answer = try await site.call(
                    operation.method.rawValue, path, token: token, json: operation.body == nil ? nil : #"{"source":"x"}"#)
                #expect(answer.status == 404, "\(operation.name): \(answer.status)")
            }
            #expect(try await (site.call("GET", "/incidents", token: token).json["incidents"] as? [Any])?.isEmpty == true)
        }
    }

    @Test func `Hits come in pages, as Atom and as CSV, and a headline cannot break either`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            for number in 1...3 {
                try await site.publish(
                    "=brand \"<\(number)> & meer\"", text: "Er is brand.", link: "https://omroep.example/\(number)", on: server)
            }
            let token = try await site.token(.meelezer)
            let first = try await site.call("GET", "/incidents/\(incident.id)/hits?limit=2", token: token)
            let page = try #require(first.json["hits"] as? [[String: Any]])
            #expect(page.count == 2)
            let next = try #require(first.json["next"] as? Int)
            let second = try await site.call("GET", "/incidents/\(incident.id)/hits?limit=2&before=\(next)", token: token)
            #expect((second.json["hits"] as? [Any])?.count == 1)
            #expect(second.json["next"] == nil)

            let atom = try await site.call("GET", "/incidents/\(incident.id)/hits.atom", token: token)
            #expect(atom["Content-Type"] == "application/atom+xml")
            #expect(atom.body.count(of: "<entry>") == 3)
            #expect(atom.body.contains("<title>=brand &quot;&lt;1&gt; &amp; meer&quot;</title>"))
            let basic = Data("feedlezer:\(token)".utf8).base64EncodedString()
            #expect(
                try await site.call("GET", "/incidents/\(incident.id)/hits.atom", token: nil, headers: ["Authorization": "Basic \(basic)"])
                    .status
                    == 200)

            let csv = try await site.call("GET", "/incidents/\(incident.id)/hits.csv", token: token)
            #expect(csv["Content-Type"]?.hasPrefix("text/csv") == true)
            let lines = csv.body.components(separatedBy: "\r\n")
            #expect(lines.count == 5)
            #expect(lines.contains { $0.contains(#""'=brand ""<1> & meer""""#) })
        }
    }

    @Test func `An address that is there answers another method with 405 and the ones that it has`() async throws {
        try await TestSite.with { site in
            let token = try await site.token(.communicatieadviseur)
            let answer = try await site.call("PUT", "/incidents", token: token, json: "{}")
            #expect(answer.status == 405)
            #expect(answer["Allow"] == "GET, HEAD, POST")
            #expect(try await site.call("GET", "/bestaat-niet", token: token).status == 404)
        }
    }

    @Test func `A token ends when it is taken away, when its days are over, and when its account closes`() async throws {
        let clock = MovableClock()
        try await TestSite.with(clock: clock.clock) { site in
            let account = try await site.newsroom.addAccount(name: "p", displayName: "P", roles: [.meelezer], by: "test")
            func make(days: Int?) async throws -> (Int64, String) {
                let made = try await site.newsroom.makeToken(for: account.id, label: "x", scopes: [.incidentsRead], days: days, by: "test")
                return (made.token.id, made.secret.text)
            }
            func status(_ token: String) async throws -> Int { try await site.call("GET", "/incidents", token: token).status }
            let (number, one) = try await make(days: nil)
            let (_, two) = try await make(days: 1)
            let (_, three) = try await make(days: nil)
            #expect(try await status(one) == 200)
            try await site.newsroom.revokeToken(number, owner: account.id, by: "P")
            #expect(try await status(one) == 401)
            #expect(try await status(two) == 200)
            clock.advance(by: 86_401)
            #expect(try await status(two) == 401)
            #expect(try await status(three) == 200)
            try await site.newsroom.setActive(account.id, false, by: "test")
            #expect(try await status(three) == 401)
        }
    }

    @Test func `A program in a loop with a wrong token must wait, and the people behind its address need not`() async throws {
        try await TestSite.with { site in
            let caller = Caller(address: "127.0.0.1")
            for _ in 0..<1_000 { _ = try await site.newsroom.visitor(token: "eenmond_geraden", from: caller) }
            let answer = try await site.call("GET", "/incidents", token: "eenmond_geraden")
            #expect(answer.status == 429)
            #expect(answer["Retry-After"] != nil)
            let door = try await Browser(port: site.port).post(
                "/aanmelden", ["gebruikersnaam": "x", "wachtwoord": "y"], from: "/aanmelden")
            #expect(door.status == 422)
        }
    }

    @Test func `The description is OpenAPI 3.1 and holds every operation once`() async throws {
        try await TestSite.with { site in
            let answer = try await site.call("GET", "/openapi.json", token: nil)
            #expect(answer["Content-Type"] == "application/json")
            #expect(answer.json["openapi"] as? String == "3.1.0")
            let paths = try #require(answer.json["paths"] as? [String: [String: Any]])
            #expect(paths.values.map(\.count).reduce(0, +) == APIOperations.all.count)
            #expect(Set(APIOperations.all.map(\.name)).count == APIOperations.all.count)
        }
    }
}

struct APIStoryTests {
    @Test func `Programs label, correct story lines, keep versions, tell of publication, and answer the raad`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            let base = "/incidents/\(incident.id)"
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand onder controle", text: "Bewoners vragen of de rook gevaarlijk is.", on: server)
            try await site.publish("Brand kost gymzaal", text: "De school mist haar zaal.", link: "https://krant.example/2", on: server)
            let token = try await site.token(.communicatieadviseur, .woordvoerder)
            let texts = try #require(try await site.call("GET", "\(base)/texts?limit=1", token: token).json["texts"] as? [[String: Any]])
            let item = try #require((texts.first?["item"] as? [String: Any])?["id"] as? Int)
            let judged = try await site.call(
                "POST", "\(base)/items/\(item)/judge", token: token, json: #"{"state":"accepted","label":"gedrag","note":"Bel de GGD."}"#)
            #expect(judged.json["label"] as? String == "gedrag")
            #expect(judged.json["state"] as? String == "accepted")
            let cleared = try await site.call("POST", "\(base)/items/\(item)/judge", token: token, json: #"{"label":"geen"}"#)
            #expect(cleared.json["label"] == nil)
            #expect(try await site.call("POST", "\(base)/items/9999/judge", token: token, json: "{}").status == 404)

            let stories = try #require(try await site.call("GET", "\(base)/stories", token: token).json["stories"] as? [[String: Any]])
            let numbers = stories.compactMap { $0["id"] as? Int }
            #expect(numbers.count == 2)
            let joined = try await site.call("POST", "\(base)/stories/\(numbers[0])/join", token: token, json: "{\"into\":\(numbers[1])}")
            #expect(joined.json["texts"] as? Int == 2)
            let split = try await site.call("POST", "\(base)/stories/\(numbers[1])/split", token: token, json: "{\"items\":[\(item)]}")
            #expect(split.status == 201)
            #expect(
                try await site.call("POST", "\(base)/stories/\(numbers[1])/rename", token: token, json: #"{"title":"Rook"}"#).json["title"]
                    as? String == "Rook")

            let made = try await site.call("POST", "\(base)/messages", token: token, json: #"{"kind":"statement"}"#)
            let number = try #require(made.json["number"] as? Int)
            let text = try #require(made.json["text"] as? String) + "\nTot slot."
            let body = String(decoding: try JSONSerialization.data(withJSONObject: ["text": text]), as: UTF8.self)
            let saved = try await site.call("POST", "\(base)/messages/\(number)/versions", token: token, json: body)
            #expect(saved.status == 201)
            let next = try #require(saved.json["number"] as? Int)
            #expect((try await site.call("GET", "\(base)/messages/\(next)/versions", token: token).json["versions"] as? [Any])?.count == 2)
            #expect(try await site.call("GET", "\(base)/messages/\(next)/difference", token: token).json["wordsAdded"] as? Int == 2)
            let early = try await site.call("POST", "\(base)/messages/\(next)/publish", token: token, json: #"{"place":"website"}"#)
            #expect(early.status == 409, "what nobody approved went nowhere")
            #expect((try await site.call("GET", "\(base)/publications", token: token).json["groups"] as? [Any])?.count == 3)

            let member = try await site.token(.raadslid)
            let asked = try await site.call("POST", "\(base)/raad-questions", token: member, json: #"{"question":"Is iedereen buiten?"}"#)
            #expect(asked.status == 201)
            let question = try #require(asked.json["id"] as? Int)
            #expect(try await site.call("GET", "\(base)/raad-questions", token: member).status == 403)
            let unsure = try await site.call(
                "POST", "\(base)/raad-questions/\(question)/answer", token: token, json: #"{"answer":"Ja.","facts":["f2"]}"#)
            #expect(unsure.status == 422)
            let given = try await site.call(
                "POST", "\(base)/raad-questions/\(question)/answer", token: token, json: #"{"answer":"Ja.","facts":["f1"]}"#)
            #expect(given.json["answer"] as? String == "Ja.")
            #expect(try await site.call("POST", "\(base)/raad-questions/\(question)/share", token: token).status == 204)
            #expect(try await site.newsroom.incident(incident.id).story.questions.map(\.answer) == ["Ja."])
            try await answersToTheRaad(site, incident, token: token, member: member)
        }
    }

    /// The same rules as on the page: the checker, corrections, withdrawals.
    private func answersToTheRaad(_ site: TestSite, _ incident: Incident, token: String, member: String) async throws {
        let base = "/incidents/\(incident.id)/raad-questions"
        let named = try await site.call("POST", base, token: member, json: #"{"question":"Is mevrouw Jansen, 06-12345678, thuis?"}"#)
        #expect(named.status == 422)
        #expect((named.json["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } == ["privacy/naam", "privacy/telefoon"])
        let asked = try await site.call("POST", base, token: member, json: #"{"question":"Is de school open?"}"#)
        let number = try #require(asked.json["id"] as? Int)
        let held = try await site.call(
            "POST", "\(base)/\(number)/answer", token: token, json: #"{"answer":"De school is vermoedelijk open."}"#)
        #expect(held.status == 422)
        let finding = try #require((held.json["findings"] as? [[String: Any]])?.first { $0["text"] as? String == "vermoedelijk" })
        #expect(finding["holds"] as? Bool == true && finding["part"] as? String == "answer")
        #expect(try await site.newsroom.raadQuestions(of: incident.id).first?.isOpen == true)
        let unknown = try await site.call("POST", "\(base)/\(number)/answer", token: token, json: #"{"notKnown":true}"#)
        #expect((unknown.json["answer"] as? String)?.hasPrefix("Dat weten we nog niet.") == true)
        let changed = try await site.call(
            "POST", "\(base)/\(number)/answer", token: token, json: #"{"facts":["f1"],"wording":"Wat brandt er?","reason":"Nu zeker."}"#)
        #expect(changed.json["answer"] as? String == "In sporthal De Waterlelie is brand.")
        #expect(changed.json["wording"] as? String == "Wat brandt er?" && changed.json["question"] as? String == "Is de school open?")
        #expect(changed.json["changedAt"] != nil && changed.json["versions"] as? Int == 2)
        let gone = try await site.call("POST", "\(base)/\(number)/withdraw", token: token, json: #"{"reason":"Verkeerde vraag."}"#)
        #expect(gone.status == 200 && gone.json["answer"] == nil && gone.json["withdrawnReason"] as? String == "Verkeerde vraag.")
        #expect(try await site.call("POST", "\(base)/\(number)/withdraw", token: member, json: #"{"reason":"Nee."}"#).status == 403)
    }
}

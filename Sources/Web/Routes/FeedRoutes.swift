import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Storage

/// The feeds that are read.
struct FeedRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/bronnen") { request, context in try await list(FeedsScreen.Extra(), request, context) }
        router.post("/bronnen") { request, context in try await addSource(request, context) }
        router.get("/bronnen/voorstel") { request, context in try await suggest(request, context) }
        router.post("/bronnen/voorstel") { _, context in try await follow(context) }
        router.post("/bronnen/lijst") { request, context in try await importList(request, context) }
        router.get("/bronnen/lijst.opml") { _, _ in
            Response.file(
                ByteBuffer(bytes: try await site.newsroom.exportFeeds()), named: "bronnen.opml", type: "text/x-opml; charset=utf-8")
        }
        router.get("/bronnen/:nummer") { request, context in try await show(FormState(), request, context) }
        router.post("/bronnen/:nummer") { request, context in try await change(request, context) }
        router.post("/bronnen/:nummer/nu") { _, context in
            let feed = try await report(context).feed
            try await site.newsroom.readSoon(feed.id)
            return Response.done(.feedSoon, at: "/bronnen/\(feed.id)")
        }
        router.post("/bronnen/:nummer/weg") { request, context in
            let feed = try await report(context).feed
            try await site.newsroom.removeFeed(feed.url, by: context.who)
            var extra = FeedsScreen.Extra()
            extra.removed = FeedsScreen.Removed(name: feed.title ?? feed.url, url: feed.url)
            return try await list(extra, request, context)
        }
    }

    private func list(_ extra: FeedsScreen.Extra, _ request: Request, _ context: WebContext) async throws -> Response {
        let now = site.newsroom.clock.now
        let groups = try await site.newsroom.feedGroups().map { (name: $0.name, feeds: $0.feeds.map { FeedRow($0, at: now) }) }
        let screen = FeedsScreen(groups, extra: extra, figures: try await site.newsroom.pollFigures(days: 7))
        return try site.page(
            "feeds", screen, request, context, place: .feeds, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    /// A feed is followed at once. A page with one feed too; with several the person chooses.
    private func addSource(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        var extra = FeedsScreen.Extra()
        let address = reader.required("adres", else: Words.Fill.feed)
        if reader.problems.isEmpty {
            do {
                if context.form["zeker"] == "ja" {
                    let result = try await site.newsroom.addFeed(address, group: context.form["map"], by: context.who)
                    // What did not answer is opened, for it may want a password.
                    return Response.done(
                        result.added ? .feedAdded : .feedKnown, at: context.form["toch"] == "ja" ? "/bronnen/\(result.feed.id)" : "/bronnen"
                    )
                }
                switch try await site.newsroom.addSource(address, group: context.form["map"], by: context.who) {
                case .added(_, let isNew): return Response.done(isNew ? .feedAdded : .feedKnown, at: "/bronnen")
                case .choose(let found): extra.found = found
                }
            } catch {
                let explanation = Explanation(error)
                guard [.usage, .badData, .missing, .unavailable].contains(explanation.kind) else { throw error }
                reader.refuse("adres", Words.notAdded(explanation.onPage))
                if explanation.kind == .unavailable { extra.anyway = address }
            }
        }
        extra.form = reader.state
        return try await list(extra, request, context)
    }

    private func suggest(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = request.query["gemeente"]
        var extra = FeedsScreen.Extra()
        extra.municipality = name
        do { extra.suggestions = try await site.newsroom.suggestFeeds(municipality: name) } catch let error as Explanation {
            extra.form = FormState(values: ["gemeente": name], problems: [FormProblem(field: "gemeente", text: error.onPage)])
        }
        return try await list(extra, request, context)
    }

    private func follow(_ context: WebContext) async throws -> Response {
        let chosen = context.form.values.filter { $0.key.hasPrefix("voorstel-") }.map(\.value)
        _ = try await site.newsroom.followSuggestions(municipality: context.form["gemeente"], only: Set(chosen), by: context.who)
        return Response.done(.feedsImported, at: "/bronnen")
    }

    private func importList(_ request: Request, _ context: WebContext) async throws -> Response {
        var extra = FeedsScreen.Extra()
        let text = context.form.text("opml")
        let file = context.form.files["opml-bestand"]
        let bytes = file.map { Array($0.bytes) } ?? Array(text.utf8)
        do {
            extra.report = try await site.newsroom.importFeeds(opml: bytes, named: file?.name ?? Words.pastedList, by: context.who)
        } catch let error as Explanation {
            let field = file == nil ? "opml" : "opml-bestand"
            extra.form = FormState(values: ["opml": text], problems: [FormProblem(field: field, text: error.onPage)])
        }
        return try await list(extra, request, context)
    }

    private func show(_ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let report = try await report(context)
        let open = try await site.newsroom.incidents(for: context.visitor).filter { $0.isOpen && !$0.exercise }
        let known = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
        let ties = try await site.newsroom.feedTies(ofFeed: report.id, to: open.map(\.id)).compactMap { tie in
            known[tie.incident].map { TieRow(tie, of: $0, mayChange: true, back: "bron") }
        }
        let screen = FeedScreen(report, row: FeedRow(report, at: site.newsroom.clock.now), ties: ties, form: form)
        return try site.page(
            "feed", screen, request, context, place: .feeds, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let report = try await report(context)
        var reader = FormReader(context.form)
        var changes = FeedChanges()
        changes.title = reader.optional("titel")
        changes.group = reader.optional("groep")
        changes.userAgent = reader.optional("agent")
        changes.proxy = reader.optional("proxy")
        readSecrets(&changes, of: report.feed.settings, &reader, context)
        changes.fetchesArticles = context.form["artikelen"] == "ja"
        changes.takesAnyCertificate = context.form["certificaat"] == "ja"
        let every = reader.optional("elke")
        if every.isEmpty {
            changes.pollEvery = 0
        } else if let minutes = Int(every), (1...1440).contains(minutes) {
            changes.pollEvery = minutes * 60
        } else {
            reader.refuse("elke", Words.Fill.minutes)
        }
        if reader.problems.isEmpty {
            do {
                _ = try await site.newsroom.changeFeed(report.feed.url, changes, by: context.who)
                return Response.done(.feedChanged, at: "/bronnen/\(report.feed.id)")
            } catch let error as Explanation {
                reader.refuse("titel", error.onPage)
            }
        }
        return try await show(reader.state, request, context)
    }

    /// Password and cookie are never shown, so an empty field leaves them as they are; they go with a box of their own.
    private func readSecrets(
        _ changes: inout FeedChanges, of settings: FeedSettings, _ reader: inout FormReader, _ context: WebContext
    ) {
        let cookie = reader.optional("cookie")
        if context.form["cookie-weg"] == "ja" { changes.cookie = "" } else if !cookie.isEmpty { changes.cookie = cookie }
        let name = reader.optional("toegang-naam")
        let typed = context.form.values["toegang-wachtwoord"] ?? ""
        guard !name.isEmpty else {
            if typed.isEmpty { changes.basicAuth = "" } else { reader.refuse("toegang-naam", Words.Fill.feedUserName) }
            return
        }
        let password = typed.isEmpty ? settings.password ?? "" : typed
        if name.contains(":") { reader.refuse("toegang-naam", Words.Fill.feedUserNameSign) }
        if password.isEmpty { reader.refuse("toegang-wachtwoord", Words.Fill.feedPassword) }
        changes.basicAuth = "\(name):\(password)"
    }

    private func report(_ context: WebContext) async throws -> FeedReport {
        guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
        return try await site.newsroom.feedReport(number)
    }
}

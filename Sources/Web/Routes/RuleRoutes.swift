import Foundation
import Hummingbird
import Newsroom
import Principles

/// The rules of the checker: looked through, switched off, and the organisation's own.
struct RuleRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/beheer/regels") { request, context in try list(FormState(), request, context) }
        router.post("/beheer/regels") { request, context in try await add(request, context) }
        router.post("/beheer/regels/schakel") { _, context in
            let isOn = context.form["aan"] == "ja"
            try await site.newsroom.switchRule(context.form["regel"], isOn: isOn, by: context.who)
            let principle = Principle(rawValue: context.form["principe"]).map { "&principe=\($0.rawValue)" } ?? ""
            return Response.redirect(to: "/beheer/regels?\(Notice.parameter)=\((isOn ? Notice.ruleOn : .ruleOff).rawValue)\(principle)")
        }
        router.get("/beheer/regels/eigen") { request, context in
            try own(site.newsroom.ownRules().text, [], isTried: false, request, context)
        }
        router.post("/beheer/regels/eigen") { request, context in
            let text = context.form.text("tekst")
            let problems = try site.newsroom.problems(inRules: text)
            guard context.form["doe"] == "bewaren", problems.isEmpty else {
                return try own(text, problems, isTried: true, request, context)
            }
            try await site.newsroom.saveOwnRules(text, by: context.who)
            return Response.done(.rulesSaved, at: "/beheer/regels/eigen")
        }
    }

    private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        let split = { (text: String) in text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } }
        let rule = WordRule(
            words: split(reader.required("woorden", else: Words.Admin.Fill.words)), principle: reader.choice("principe", or: .geenJargon),
            severity: reader.choice("ernst", or: .waarschuwing), message: reader.required("melding", else: Words.Admin.Fill.message),
            why: reader.required("waarom", else: Words.Admin.Fill.why), instead: split(reader.optional("liever")),
            wrong: reader.required("wel", else: Words.Admin.Fill.wrong), right: reader.required("niet", else: Words.Admin.Fill.right))
        if reader.problems.isEmpty {
            do {
                try await site.newsroom.addRule(rule.marked, by: context.who)
                return Response.done(.ruleAdded, at: "/beheer/regels")
            } catch let error as Explanation {
                reader.refuse("woorden", error.onPage)
            }
        }
        return try list(reader.state, request, context)
    }

    private func list(_ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let chosen = Principle(rawValue: request.query["principe"])
        let start = Int(request.query["vanaf"]) ?? 0
        let screen = RulesScreen(
            try site.newsroom.desk.ruleSet(), broken: site.brokenRules, chosen: chosen, from: min(max(start, 0), 10_000),
            own: site.newsroom.ownRules(), form: form)
        return try site.page(
            "rules", screen, request, context, place: .admin, isFaulty: screen.hasFormProblems,
            status: screen.hasFormProblems ? .unprocessableContent : .ok)
    }

    private func own(
        _ text: String, _ problems: [String], isTried: Bool, _ request: Request, _ context: WebContext
    ) throws -> Response {
        try site.page(
            "own-rules", OwnRulesScreen(text, problems, isTried: isTried), request, context, place: .admin, isFaulty: !problems.isEmpty,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

extension WordRule {
    /// With square brackets around what the rule is about, when whoever filled in the form left them out.
    fileprivate var marked: WordRule {
        guard !wrong.contains("["), let place = words.lazy.compactMap(place).first else { return self }
        var marked = self
        marked.wrong = wrong.replacingCharacters(in: place, with: "[\(wrong[place])]")
        return marked
    }

    /// Where a word of the rule stands in the wrong sentence; with a star behind it up to the end of the word there.
    private func place(of word: String) -> Range<String.Index>? {
        let stem = word.trimmingCharacters(in: CharacterSet(charactersIn: "*"))
        guard !stem.isEmpty, let found = wrong.range(of: stem, options: [.caseInsensitive, .diacriticInsensitive]) else { return nil }
        let isOpen = (begin: word.hasPrefix("*"), end: word.hasSuffix("*"))
        let start =
            isOpen.begin
            ? wrong[..<found.lowerBound].lastIndex { !$0.isLetter }.map(wrong.index(after:)) ?? wrong.startIndex : found.lowerBound
        let end = isOpen.end ? wrong[found.upperBound...].firstIndex { !$0.isLetter } ?? wrong.endIndex : found.upperBound
        return start..<end
    }
}

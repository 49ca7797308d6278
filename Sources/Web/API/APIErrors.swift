import Editing
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// Errors of the JSON interface as JSON, with the status of the page that a person would get.
enum APIErrors {
    static func response(to error: any Error, _ request: Request) throws -> Response {
        if let problem = error as? APIProblem {
            var headers: HTTPFields = [:]
            if problem.status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
            return try Problem(problem.status, problem.detail).response(headers)
        }
        if let hold = error as? RaadHold {
            return try Problem(.unprocessableContent, Explanation(hold).text, findings: hold.findings.map(APIRaadFinding.init)).response()
        }
        // What is asked is fine, and cannot be done as things stand now.
        if error is EditingError || (error as? IncidentError)?.code == .closed {
            return try Problem(.conflict, Explanation(error).text).response()
        }
        let page = PageError(error)
        if page.status == .notFound, let allowed = methods(for: request.uri.path), !allowed.contains(request.method.rawValue) {
            return try Problem(.methodNotAllowed, "Dit adres kent alleen \(allowed.joined(separator: ", ")).")
                .response([.allow: allowed.joined(separator: ", ")])
        }
        var headers: HTTPFields = [:]
        if let wait = page.retryAfter { headers[.retryAfter] = "\(wait)" }
        return try Problem(page.status, page.screen.explanation).response(headers)
    }

    /// The methods of an address; nil when there is none of its form.
    private static func methods(for path: String) -> [String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let found = APIOperations.all.filter { operation in
            let own = operation.route.split(separator: "/")
            return own.count == parts.count && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        guard !found.isEmpty else { return nil }
        return Set(found.flatMap { $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue] }).sorted()
    }
}

/// All operations of the JSON interface.
enum APIOperations {
    static let base = "/api/v1"

    static let all: [APIOperation] =
        description + incidents + facts + watches + hits + texts + stories + messages + versions + raad + feeds + search

    private static let description = [
        APIOperation(
            .get, "/openapi.json", "describe", "This description.", needs: nil, gives: .json(.object([:]), "OpenAPI 3.1.")
        ) { call in
            try .json(OpenAPI.document(APIOperations.all, server: APIOperations.base))
        }
    ]
}

import HTTPTypes
import Newsroom

/// The description of the JSON interface (OpenAPI 3.1.0), made from the table of operations.
enum OpenAPI {
    static func document(_ operations: [APIOperation], server: String) -> JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Eenmond", "version": .text(Eenmond.version),
                "summary": "Incidents, facts, hits, messages and feeds of a newsroom.",
                "license": ["name": "EUPL-1.2", "identifier": "EUPL-1.2"],
            ],
            "servers": [["url": .text(server)]],
            "paths": .object(paths(operations)),
            "components": [
                "schemas": .object(APISchemas.all.mapValues(\.json)),
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer",
                        "description": "A token that somebody made on her own page or with 'eenmond user token add'.",
                    ],
                    "tokenAsPassword": [
                        "type": "http", "scheme": "basic", "description": "The same token as password, with any name: for feed readers.",
                    ],
                ],
            ],
        ]
    }

    private static func paths(_ operations: [APIOperation]) -> [String: JSONValue] {
        var paths: [String: JSONValue] = [:]
        for operation in operations {
            var methods: [String: JSONValue] = [:]
            if case .object(let known) = paths[operation.path] { methods = known }
            methods[operation.method.rawValue.lowercased()] = describe(operation)
            paths[operation.path] = .object(methods)
        }
        return paths
    }

    private static func describe(_ operation: APIOperation) -> JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .text(operation.name), "summary": .text(operation.summary), "responses": .object(responses(operation)),
            "parameters": .list(operation.parameters.map(describe)), "security": [],
        ]
        if let permission = operation.permission {
            members["security"] = [["token": []], ["tokenAsPassword": []]]
            members["description"] = .text(
                "Scope `\(permission.scope.rawValue)`; the account needs the right `\(permission.right.rawValue)`.")
        }
        if let body = operation.body {
            members["requestBody"] = ["required": true, "content": ["application/json": ["schema": body.json]]]
        }
        return .object(members)
    }

    private static func describe(_ parameter: APIOperation.Parameter) -> JSONValue {
        [
            "name": .text(parameter.name), "in": .text(parameter.isInPath ? "path" : "query"), "required": .flag(parameter.isInPath),
            "description": .text(parameter.words), "schema": parameter.schema.json,
        ]
    }

    private static func responses(_ operation: APIOperation) -> [String: JSONValue] {
        var all: [String: JSONValue] = [:]
        var good: [String: JSONValue] = ["description": .text(operation.success.words)]
        if let type = operation.success.type, let schema = operation.success.schema {
            good["content"] = .object([type: ["schema": schema.json]])
        }
        all["\(operation.success.status.code)"] = .object(good)
        for status in operation.failures {
            all["\(status.code)"] = [
                "description": .text(status.reasonPhrase),
                "content": .object([Problem.mediaType: ["schema": Schema.named("Problem").json]]),
            ]
        }
        return all
    }
}

/// The named shapes of the description.
enum APISchemas {
    static let all: [String: Schema] = [
        "Problem": .object([
            "type": .string, "title": .string, "status": .number, "detail": .string, "findings?": .list(.named("RaadFinding")),
        ]),
        "Incident": APIIncident.schema,
        "Fact": APIFact.schema,
        "Watch": APIWatch.schema,
        "Hit": APIHit.schema,
        "Text": APIText.schema,
        "Story": APIStory.schema,
        "Message": APIMessage.schema,
        "Version": APIVersion.schema,
        "RaadQuestion": APIRaadQuestion.schema,
        "RaadFinding": APIRaadFinding.schema,
        "Feed": APIFeed.schema,
    ]
}

extension FindingRow: NamedParts {
    func part(_ name: String) -> NamedPart {
        switch name {
        case "number": .value(number)
        case "id": .value(id)
        case "place": .value(place)
        case "grade": .value(grade)
        case "severity": .value(severity)
        case "words": .value(words)
        case "message": .value(message)
        case "why": .value(why)
        case "suggestions": .value(suggestions)
        case "origin": .value(origin)
        case "answer": .value(answer)
        case "key": .value(key)
        case "answeredKey": .value(answeredKey)
        case "start": .value(start)
        case "end": .value(end)
        default: .unknown
        }
    }
}

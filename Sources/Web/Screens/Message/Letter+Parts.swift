extension Letter.Line: NamedParts {
    func part(_ name: String) -> NamedPart {
        switch name {
        case "isTitle": .value(isTitle)
        case "isHeading": .value(isHeading)
        case "isItem": .value(isItem)
        case "isRule": .value(isRule)
        case "isBlank": .value(isBlank)
        case "isPlain": .value(isPlain)
        case "pieces": .value(pieces)
        default: .unknown
        }
    }
}

extension Letter.Piece: NamedParts {
    func part(_ name: String) -> NamedPart {
        switch name {
        case "text": .value(text)
        case "isStrong": .value(isStrong)
        case "isGap": .value(isGap)
        case "isFound": .value(isFound)
        case "isOver": .value(isOver)
        case "severity": .value(severity)
        case "anchors": .value(anchors)
        case "references": .value(references)
        default: .unknown
        }
    }
}

extension Letter.Reference: NamedParts {
    func part(_ name: String) -> NamedPart {
        switch name {
        case "number": .value(number)
        case "href": .value(href)
        case "label": .value(label)
        default: .unknown
        }
    }
}

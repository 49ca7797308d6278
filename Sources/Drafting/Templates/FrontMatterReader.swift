import Incident
import Yams

/// Reads the YAML between the two `---` lines at the head of a template.
struct FrontMatterReader {
    let file: String
    /// Line of the file at which the YAML starts.
    let firstLine: Int

    func read(_ yaml: String) throws(TemplateError) -> FrontMatter {
        var matter = FrontMatter()
        guard let mapping = try mapping(yaml) else { return matter }
        for (keyNode, value) in mapping {
            let key = keyNode.string ?? ""
            let line = line(of: keyNode)
            guard FrontMatter.keys.contains(key) else {
                throw TemplateError(
                    .unknownKey, file: file, line: line, name: key, suggestion: Spelling.nearest(to: key, among: FrontMatter.keys))
            }
            matter.lines[key] = line
            try set(key, to: strings(value, key: key, line: line), line: line, in: &matter)
        }
        return matter
    }

    private func mapping(_ yaml: String) throws(TemplateError) -> Node.Mapping? {
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw broken(error)
        } catch {
            throw TemplateError(.brokenFrontMatter, file: file, line: firstLine)
        }
        guard let node, node != Node("", Tag(.null)) else { return nil }
        guard let mapping = node.mapping else { throw TemplateError(.brokenFrontMatter, file: file, line: firstLine) }
        return mapping
    }

    private func broken(_ error: YamlError) -> TemplateError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            TemplateError(.brokenFrontMatter, file: file, line: firstLine + mark.line - 1, detail: problem)
        default:
            TemplateError(.brokenFrontMatter, file: file, line: firstLine, detail: String(describing: error))
        }
    }

    private func line(of node: Node) -> Int { firstLine + (node.mark?.line ?? 1) - 1 }

    /// A scalar is a list of one.
    private func strings(_ node: Node, key: String, line: Int) throws(TemplateError) -> [String] {
        if let scalar = node.scalar { return scalar.string.nonBlank.map { [$0] } ?? [] }
        guard let sequence = node.sequence else { throw TemplateError(.unknownValue, file: file, line: line, name: key) }
        return sequence.compactMap { $0.scalar?.string.nonBlank }
    }

    private func set(_ key: String, to values: [String], line: Int, in matter: inout FrontMatter) throws(TemplateError) {
        let text = values.joined(separator: ", ")
        switch key {
        case "soort": matter.kind = try values.first.map { value throws(TemplateError) in try one(value, of: kinds, key, line) }
        case "voor": matter.audience = try values.first.map { value throws(TemplateError) in try one(value, of: audiences, key, line) }
        case "moment": for value in values { matter.moments.append(try one(value, of: moments, key, line)) }
        case "kanaal": matter.channels = values.map(Channel.init(rawValue:))
        case "scenario": matter.scenarios = values
        case "verplicht": matter.required = values
        case "omschrijving": matter.summary = text
        case "afzender": matter.sender = text
        case "toon": matter.tone = text
        case "woorden": matter.words = try number(text, key, line)
        case "seconden": matter.seconds = try number(text, key, line)
        default: matter.values[key] = text.nonBlank
        }
    }

    private var kinds: [String: MessageKind] { named(MessageKind.allCases) }
    private var moments: [String: MessageMoment] { named(MessageMoment.allCases) }
    private var audiences: [String: Audience] { ["publiek": .public, "raad": .raad, "intern": .internal] }

    private func named<Value: RawRepresentable<String>>(_ values: [Value]) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, $0) })
    }

    private func one<Value>(_ word: String, of known: [String: Value], _ key: String, _ line: Int) throws(TemplateError) -> Value {
        guard let value = known[word] else {
            let suggestion = Spelling.nearest(to: word, among: known.keys.sorted())
            throw TemplateError(.unknownValue, file: file, line: line, name: key, suggestion: suggestion, detail: word)
        }
        return value
    }

    private func number(_ text: String, _ key: String, _ line: Int) throws(TemplateError) -> Int {
        guard let number = Int(text), number > 0 else {
            throw TemplateError(.unknownValue, file: file, line: line, name: key, detail: text)
        }
        return number
    }
}

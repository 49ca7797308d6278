import Yams

/// Reads a YAML file that holds a list.
enum DataFile {
    static func list<Element: Decodable>(_ yaml: String, file: String) throws(TemplateError) -> [Element] {
        do {
            return try YAMLDecoder().decode([Element].self, from: yaml)
        } catch let error as YamlError {
            throw TemplateError(.brokenFrontMatter, file: file, line: line(error), detail: String(describing: error))
        } catch let error as DecodingError {
            throw TemplateError(.brokenFrontMatter, file: file, detail: detail(error))
        } catch {
            throw TemplateError(.brokenFrontMatter, file: file)
        }
    }

    /// The first line that holds `word`, from 1.
    static func line(of word: String, in yaml: String) -> Int? {
        yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    private static func line(_ error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    private static func detail(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath.map(\.stringValue).joined(separator: ".")
        @unknown default: ""
        }
    }
}

import Mustache

/// A value as templates see it: each of its properties is read once, however often a template names it. Mustache itself looks through all
/// properties for every name, which was most of the cost of a page.
final class Fields: MustacheParent, CustomStringConvertible {
    private let value: Any
    private lazy var properties: [String: Any] = {
        var found: [String: Any] = [:]
        for case let (name?, part) in Mirror(reflecting: value).children { found[name] = Fields.seen(part) }
        return found
    }()

    init(_ value: Any) { self.value = value }

    func child(named name: String) -> Any? { properties[name] }

    var description: String { String(describing: value) }

    /// - Returns: nil for an optional that holds nothing.
    private static func seen(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is Int64: return value
        case let list as [String]: return list
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { seen($0.value) }
        case .collection: return mirror.children.map { seen($0.value) ?? $0.value }
        case .struct: return Fields(value)
        default: return value
        }
    }
}

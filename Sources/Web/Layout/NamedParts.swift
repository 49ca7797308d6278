import Mustache

/// Gives a template its values by name, without the mirror that the engine otherwise makes of a value for every name that it looks up:
/// for rows of which a page may hold hundreds.
protocol NamedParts: MustacheParent {
    /// The value of a name that templates ask for; nil for a name that stands here for nothing.
    func part(_ name: String) -> NamedPart
}

/// What a name stands for.
enum NamedPart {
    case value(Any?)
    /// Not written out here: found with a mirror.
    case unknown
}

extension NamedParts {
    /// The engine asks for this.
    func child(named name: String) -> Any? {
        switch part(name) {
        case .value(let value): value
        // A property that nobody wrote out must not stay away from the page.
        case .unknown: Mirror(reflecting: self).children.first { $0.label == name }.flatMap { NamedPart.present($0.value) }
        }
    }
}

extension NamedPart {
    /// What an optional holds.
    fileprivate static func present(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : value
    }
}

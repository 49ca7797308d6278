import Mustache

/// What one placeholder stands for in one message.
enum TemplateValue: Sendable {
    case text(String)
    case list([ListItem])
    case condition(Bool)
    case absent
}

/// One item of a list: a fact, a question, a partner.
struct ListItem: Sendable {
    let text: String
    /// Further fields, such as a fact's time; a field that is not here is absent.
    var fields: [String: String] = [:]
    var conditions: [String: Bool] = [:]
}

/// The values of one message, by placeholder, as swift-mustache looks them up.
///
/// `name` always gives something: a value or a gap. `name?` gives nothing when there is nothing (see ``TemplateCompiler``).
struct TemplateValues: Sendable {
    private(set) var values: [String: TemplateValue] = [:]

    subscript(_ name: String) -> TemplateValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// What swift-mustache starts from.
    var root: any MustacheParent { ValueNode(path: "", values: self) }

    fileprivate func node(_ path: String) -> Any? {
        let asksWhether = path.hasSuffix("?")
        let name = asksWhether ? String(path.dropLast()) : path
        switch values[name] {
        case .text(let text): return TextNode(text: text, path: name, values: self)
        case .list(let items): return ListNode(items: items.map(ItemNode.init), path: name, values: self)
        case .condition(let holds): return holds
        case .absent: return asksWhether ? nil : gap(name)
        case nil: return values.keys.contains { $0.hasPrefix(name + ".") } ? ValueNode(path: name, values: self) : nil
        }
    }

    /// A gap is a text to `{{name}}` and a list of one to `{{#name}}`: either way it shows, once.
    private func gap(_ name: String) -> Any {
        let marker = TextMarks.gap(name)
        let fields = PlaceholderName.fields(of: name).filter { ["tekst", "vraag", "naam"].contains($0) }
        let item = ListItem(text: marker, fields: Dictionary(uniqueKeysWithValues: fields.map { ($0, marker) }))
        guard PlaceholderName.lists.contains(name) else { return TextNode(text: marker, path: name, values: self) }
        return ListNode(items: [ItemNode(item)], path: name, values: self)
    }
}

/// A name that only has names below it.
private struct ValueNode: MustacheParent {
    let path: String
    let values: TemplateValues

    func child(named name: String) -> Any? { values.node(path.isEmpty ? name : "\(path).\(name)") }
}

private struct TextNode: MustacheParent, MustacheCustomRenderable {
    let text: String
    let path: String
    let values: TemplateValues

    var renderText: String { text }
    var isNull: Bool { false }
    func child(named name: String) -> Any? { ValueNode(path: path, values: values).child(named: name) }
}

private struct ListNode: MustacheSequence, MustacheParent, MustacheCustomRenderable {
    let items: [ItemNode]
    let path: String
    let values: TemplateValues

    func makeIterator() -> IndexingIterator<[ItemNode]> { items.makeIterator() }
    var renderText: String { items.map(\.item.text).joined(separator: " ") }
    var isNull: Bool { false }
    func child(named name: String) -> Any? { ValueNode(path: path, values: values).child(named: name) }
}

private struct ItemNode: MustacheParent, MustacheCustomRenderable {
    let item: ListItem

    init(_ item: ListItem) { self.item = item }

    var renderText: String { item.text }
    var isNull: Bool { false }

    func child(named name: String) -> Any? {
        if let condition = item.conditions[name] { return condition }
        if let field = item.fields[name] { return field }
        return name == "tekst" ? item.text : nil
    }
}

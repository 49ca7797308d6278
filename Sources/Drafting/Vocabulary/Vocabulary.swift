/// The names that templates may use, with the words for each.
public struct Vocabulary: Sendable {
    /// In the order in which the file lists them; those without words come last.
    public let placeholders: [Placeholder]
    private let byName: [String: Placeholder]

    /// - Parameter words: what is asked for and who can supply it, by name.
    init(words: [(name: String, what: String, who: String)]) {
        var forms: [String: Placeholder.Form] = [:]
        for name in PlaceholderName.texts { forms[name] = .text }
        for name in PlaceholderName.lists { forms[name] = .list }
        for name in PlaceholderName.conditions { forms[name] = .condition }
        let worded = words.compactMap { word in
            forms.removeValue(forKey: word.name).map { Placeholder(name: word.name, form: $0, what: word.what, who: word.who) }
        }
        let bare = forms.sorted { $0.key < $1.key }.map { Placeholder(name: $0.key, form: $0.value) }
        placeholders = worded + bare
        byName = Dictionary(uniqueKeysWithValues: placeholders.map { ($0.name, $0) })
    }

    /// The names alone, without words.
    static let bare = Vocabulary(words: [])

    /// The placeholder of that name; nil when there is none.
    public func placeholder(_ name: String) -> Placeholder? { byName[name] }

    /// The name that was probably meant; nil when nothing comes near.
    func nearest(to name: String, among extra: [String] = []) -> String? {
        Spelling.nearest(to: name, among: extra + placeholders.map(\.name))
    }
}

/// The forms that were struck from a term.
struct DeniedForms {
    private let wholes: Set<String>
    private let beginnings: [String]

    init(_ forms: [ListedForm]) {
        wholes = Set(forms.filter { !$0.isPrefix }.map(\.key))
        beginnings = forms.filter(\.isPrefix).map(\.key)
    }

    var isEmpty: Bool { wholes.isEmpty && beginnings.isEmpty }

    /// Whether a folded word, without its hyphens and blanks, was struck.
    func contains(_ word: String) -> Bool {
        wholes.contains(word) || beginnings.contains { word.hasPrefix($0) }
    }
}

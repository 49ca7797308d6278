/// Title, text or both.
struct FieldSet: OptionSet, Hashable {
    let rawValue: UInt8
    static let title = FieldSet(rawValue: 1)
    static let text = FieldSet(rawValue: 2)
    static let both: FieldSet = [.title, .text]
}

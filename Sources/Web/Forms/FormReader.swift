import Foundation

/// Reads a form field by field and gathers what is wrong, so that a person hears everything at once.
struct FormReader {
    let fields: FormFields
    private(set) var problems: [FormProblem] = []

    /// The longest that one line may be.
    static let longest = 2_000

    init(_ fields: FormFields) { self.fields = fields }

    /// What came in, to show again.
    var state: FormState { FormState(values: fields.values, problems: problems) }

    /// A field that must hold something.
    mutating func required(_ name: String, else advice: String) -> String {
        let value = optional(name)
        if value.isEmpty { problems.append(FormProblem(field: name, text: advice)) }
        return value
    }

    /// A field that may be empty.
    mutating func optional(_ name: String) -> String {
        let value = fields[name]
        if value.utf8.count > FormReader.longest { problems.append(FormProblem(field: name, text: Words.Fill.tooLong)) }
        return value
    }

    /// A field with one of a list of values; the first one stands in when it was not sent.
    mutating func choice<Value: RawRepresentable>(_ name: String, or standard: Value) -> Value where Value.RawValue == String {
        let written = fields[name]
        guard !written.isEmpty else { return standard }
        if let value = Value(rawValue: written) { return value }
        problems.append(FormProblem(field: name, text: Words.Fill.choice))
        return standard
    }

    /// A date and time on the Dutch clock; nil when the field is empty.
    mutating func moment(_ name: String) -> Date? {
        let written = fields[name]
        guard !written.isEmpty else { return nil }
        if let date = WallTime(written)?.date { return date }
        problems.append(FormProblem(field: name, text: Words.Fill.moment))
        return nil
    }

    /// Notes what is wrong with a field.
    mutating func refuse(_ name: String, _ advice: String) {
        problems.append(FormProblem(field: name, text: advice))
    }
}

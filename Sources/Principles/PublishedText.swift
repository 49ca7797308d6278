/// A message that went out before: what is said now must agree with it.
public struct PublishedText: Sendable, Equatable {
    /// As people call it: "het persbericht van 14.05 uur".
    public let name: String
    /// What it says.
    public let text: String

    /// A message as it went out.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

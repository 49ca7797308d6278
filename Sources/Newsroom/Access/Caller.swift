/// From where somebody signs in.
public struct Caller: Sendable, Equatable {
    /// Address of the browser.
    public let address: String
    /// The browser's own name for itself; empty when it gave none.
    public let browser: String

    /// Both are shown to the person herself, and bounded.
    public init(address: String, browser: String = "") {
        self.address = String(address.prefix(64))
        self.browser = String(browser.prefix(200))
    }
}

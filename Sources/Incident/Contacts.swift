/// Where press and public turn to.
public struct Contacts: Sendable, Equatable {
    /// Nil until someone is named; a message for the press then asks for it.
    public var press: PressContact?
    /// Where residents turn to; its parts may still be unknown.
    public var `public` = PublicContact()

    /// Both may be filled in later.
    public init(press: PressContact? = nil, public: PublicContact = PublicContact()) {
        self.press = press
        self.public = `public`
    }
}

/// The one contact for the press.
public struct PressContact: Sendable, Equatable {
    /// A function or a spokesperson: "persvoorlichting gemeente Waterrijk".
    public var name: String?
    /// As people write it; not checked.
    public var phone: String?
    /// As people write it; not checked.
    public var email: String?

    /// What is not known yet stays nil.
    public init(name: String? = nil, phone: String? = nil, email: String? = nil) {
        self.name = name
        self.phone = phone
        self.email = email
    }
}

/// Where residents find information.
public struct PublicContact: Sendable, Equatable {
    /// The number that residents may call, for example 14 0xx.
    public var phone: String?
    /// The page with the information; every post links to it.
    public var url: String?
    /// With the `#`.
    public var hashtag: String?

    /// What is not known yet stays nil.
    public init(phone: String? = nil, url: String? = nil, hashtag: String? = nil) {
        self.phone = phone
        self.url = url
        self.hashtag = hashtag
    }
}

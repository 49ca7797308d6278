/// Where press and public turn to.
public struct Contacts: Sendable, Equatable {
    public var press: PressContact?
    public var `public` = PublicContact()

    public init(press: PressContact? = nil, public: PublicContact = PublicContact()) {
        self.press = press
        self.public = `public`
    }
}

/// The one contact for the press.
public struct PressContact: Sendable, Equatable {
    public var name: String?
    public var phone: String?
    public var email: String?

    public init(name: String? = nil, phone: String? = nil, email: String? = nil) {
        self.name = name
        self.phone = phone
        self.email = email
    }
}

/// Where residents find information.
public struct PublicContact: Sendable, Equatable {
    public var phone: String?
    public var url: String?
    /// With the `#`.
    public var hashtag: String?

    public init(phone: String? = nil, url: String? = nil, hashtag: String? = nil) {
        self.phone = phone
        self.url = url
        self.hashtag = hashtag
    }
}

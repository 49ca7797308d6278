/// Where a message appears. The names are those of the command line and of `kanalen.yml`, which holds each channel's limits;
/// a municipality may add channels there, so this is no closed list.
public struct Channel: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Lower-case name: "x", "mastodon".
    public let rawValue: String

    /// Takes any name; whether the channel exists is known by the ``ChannelCatalog``.
    public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

    /// X, formerly Twitter.
    public static let x = Channel(rawValue: "x")
    /// A Mastodon server.
    public static let mastodon = Channel(rawValue: "mastodon")
    /// Bluesky.
    public static let bluesky = Channel(rawValue: "bluesky")
    /// Threads.
    public static let threads = Channel(rawValue: "threads")
    /// LinkedIn.
    public static let linkedin = Channel(rawValue: "linkedin")
    /// Facebook.
    public static let facebook = Channel(rawValue: "facebook")
    /// Instagram: the caption.
    public static let instagram = Channel(rawValue: "instagram")
    /// A WhatsApp channel.
    public static let whatsapp = Channel(rawValue: "whatsapp")

    /// The raw value.
    public var description: String { rawValue }
}

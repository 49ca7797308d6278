/// A media file that belongs to an item.
public struct Enclosure: Sendable, Equatable, Codable {
    /// The absolute address of the file.
    public let url: String
    /// Its MIME type, as given.
    public let type: String?
    /// Its size in bytes, where given as a number.
    public let length: Int64?

    /// Makes an enclosure.
    public init(url: String, type: String? = nil, length: Int64? = nil) {
        self.url = url
        self.type = type
        self.length = length
    }
}

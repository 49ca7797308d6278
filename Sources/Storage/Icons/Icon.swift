/// A picture of a few kilobytes that stands for a site.
public struct Icon: Sendable, Equatable {
    /// What names the picture: the same bytes have the same digest.
    public let digest: String
    /// `image/png` and the like.
    public let mediaType: String
    /// The picture itself.
    public let bytes: [UInt8]

    /// A picture.
    public init(digest: String, mediaType: String, bytes: [UInt8]) {
        self.digest = digest
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

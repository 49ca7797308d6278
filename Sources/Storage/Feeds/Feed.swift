import Foundation

/// A feed that is watched.
public struct Feed: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// The address, as it is asked for.
    public let url: String
    /// Its name, given or its own; nil until either is known.
    public let title: String?
    /// The page that the feed belongs to.
    public let siteLink: String?
    /// The folders of the feed list, outermost first.
    public let groupPath: [String]
    /// When it was added to the list.
    public let added: Date
    /// How its polling stands.
    public let state: FeedState
    /// How it is to be asked for.
    public let settings: FeedSettings
}

extension Feed {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        url = try row["url"]
        title = try row["title"]
        siteLink = try row["site_link"]
        groupPath = try row.json("group_path")
        added = try row["added_at"]
        state = try FeedState(row)
        settings = try FeedSettings(row)
    }
}

import Foundation

/// How to reach somebody at a partner: kept before it is needed, for the whole organisation. It belongs to no incident and goes into
/// no message.
public struct PartnerContact: Sendable, Equatable, Identifiable {
    /// Number in the list.
    public let id: Int64
    /// "GGD Waterrijk".
    public let organisation: String
    /// What they do there: "persvoorlichter". A function lasts longer than a name.
    public let role: String
    /// As people write it; nil when it is not known.
    public let phone: String?
    /// As people write it; nil when it is not known.
    public let mail: String?
    /// When it was added.
    public let added: Date
    /// Who added it.
    public let addedBy: String
}

extension PartnerContact {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        organisation = try row["organisation"]
        role = try row["role"]
        phone = try row["phone"]
        mail = try row["mail"]
        added = try row["added_at"]
        addedBy = try row["added_by"]
    }
}

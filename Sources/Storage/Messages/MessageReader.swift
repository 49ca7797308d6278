import Editing
import Foundation
import Incident

/// Puts messages together from their versions and events.
struct MessageReader {
    let connection: any Connection
    /// What is known of incidents; nil in a transaction that writes.
    var incidents: IncidentMemory<Incident>?

    func files(of incident: IncidentID) throws(StorageError) -> [MessageFile] {
        var order: [MessageName] = []
        var versions: [MessageName: [MessageVersion]] = [:]
        // Without the basis of each version, which is as long as its text and says nothing of its approval.
        let rows = try connection.rows(
            """
            SELECT id, kind, channel, version, text, facts_used, created_at, created_by, created_by_account, parents
            FROM draft
            WHERE incident = \(incident) ORDER BY id
            """)
        for row in rows {
            let channel: String = try row["channel"]
            let name = MessageName(kind: try row["kind"], channel: channel.isEmpty ? nil : channel)
            if versions[name] == nil { order.append(name) }
            versions[name, default: []].append(try MessageVersion(row, after: versions[name]?.last?.id))
        }
        let events = try self.events(of: incident)
        return order.map { name in
            let all = versions[name] ?? []
            let numbers = Set(all.map(\.id))
            return MessageFile(
                incident: incident, kind: name.kind, channel: name.channel, versions: all,
                events: events.filter { numbers.contains($0.version) })
        }
    }

    func matter(of number: Int64) throws(StorageError) -> MessageFiles.Matter? {
        guard let draft = try Drafts.version(number, connection),
            let incident = try self.incident(draft.incident)
        else { return nil }
        let files = try files(of: draft.incident)
        guard let file = files.first(where: { $0.version(number) != nil }) else { return nil }
        return MessageFiles.Matter(
            incident: incident, file: file, files: files, draft: draft, mandates: try mandates(of: draft.incident))
    }

    /// The newest versions of all messages of an incident, from one look at it.
    func heads(of id: IncidentID) throws(StorageError) -> [MessageFiles.Matter] {
        guard let incident = try incident(id) else { return [] }
        let files = try files(of: id)
        let mandates = try mandates(of: id)
        var matters: [MessageFiles.Matter] = []
        for file in files {
            for head in file.heads {
                guard let draft = try Drafts.version(head.id, connection) else { continue }
                matters.append(
                    MessageFiles.Matter(incident: incident, file: file, files: files, draft: draft, mandates: mandates))
            }
        }
        return matters
    }

    func mandates(of incident: IncidentID) throws(StorageError) -> [Mandate] {
        var mandates: [Mandate] = []
        for row in try connection.rows("SELECT * FROM mandate WHERE incident = \(incident) AND withdrawn_at IS NULL ORDER BY id") {
            mandates.append(Mandate(name: try row["name"], account: try row["account"], by: try row["given_by"], at: try row["at"]))
        }
        return mandates
    }

    private func incident(_ id: IncidentID) throws(StorageError) -> Incident? {
        let reader = IncidentReader(connection: connection)
        guard let incidents else { return try reader.find(id) }
        return try incidents.value(of: id, connection) { () throws(StorageError) in try reader.find(id) }
    }

    private func events(of incident: IncidentID) throws(StorageError) -> [MessageEvent] {
        var events: [MessageEvent] = []
        for row in try connection.rows("SELECT * FROM message_event WHERE incident = \(incident) ORDER BY id") {
            events.append(try MessageEvent(row))
        }
        return events
    }
}

extension MessageVersion {
    /// - Parameter before: the version before it, on which a version of an older program stands.
    fileprivate init(_ row: Row, after before: Int64?) throws(StorageError) {
        let parents: String? = try row["parents"]
        let facts: [UsedFact] = try row.json("facts_used")
        self.init(
            id: try row["id"], number: try row["version"],
            parents: try parents.map { text throws(StorageError) in try StoredJSON.value(text) } ?? [before].compactMap { $0 },
            text: try row["text"], writer: try row["created_by"], writerAccount: try row["created_by_account"], at: try row["created_at"],
            facts: facts.map { FactID($0.id) })
    }
}

/// A message within its incident.
private struct MessageName: Hashable {
    let kind: MessageKind
    let channel: String?
}

extension MessageEvent.Action: SQLConvertible {}

extension MessageEvent {
    fileprivate init(_ row: Row) throws(StorageError) {
        let ground: String? = try row["ground"]
        let publication: String? = try row["publication"]
        self.init(
            version: try row["draft"], action: try row["action"], at: try row["at"], who: try row["who"], account: try row["account"],
            reason: try row["reason"],
            ground: try ground.map { text throws(StorageError) in try StoredJSON.value(text) },
            publication: try publication.map { text throws(StorageError) in try StoredJSON.value(text) })
    }
}

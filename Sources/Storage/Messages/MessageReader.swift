import Editing
import Foundation
import Incident

/// Puts messages together from their versions and events.
struct MessageReader {
    let connection: any Connection

    func files(of incident: IncidentID) throws(StorageError) -> [MessageFile] {
        var order: [MessageName] = []
        var versions: [MessageName: [MessageVersion]] = [:]
        for row in try connection.rows("SELECT * FROM draft WHERE incident = \(incident) ORDER BY id") {
            let draft = try StoredDraft(row)
            let name = MessageName(kind: draft.kind, channel: draft.channel)
            if versions[name] == nil { order.append(name) }
            versions[name, default: []].append(draft.asVersion(after: versions[name]?.last?.id))
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
            let incident = try IncidentReader(connection: connection).find(draft.incident)
        else { return nil }
        let files = try files(of: draft.incident)
        guard let file = files.first(where: { $0.version(number) != nil }) else { return nil }
        return MessageFiles.Matter(
            incident: incident, file: file, files: files, draft: draft, mandates: try mandates(of: draft.incident))
    }

    func mandates(of incident: IncidentID) throws(StorageError) -> [Mandate] {
        var mandates: [Mandate] = []
        for row in try connection.rows("SELECT * FROM mandate WHERE incident = \(incident) AND withdrawn_at IS NULL ORDER BY id") {
            mandates.append(Mandate(name: try row["name"], by: try row["given_by"], at: try row["at"]))
        }
        return mandates
    }

    private func events(of incident: IncidentID) throws(StorageError) -> [MessageEvent] {
        var events: [MessageEvent] = []
        for row in try connection.rows("SELECT * FROM message_event WHERE incident = \(incident) ORDER BY id") {
            events.append(try MessageEvent(row))
        }
        return events
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
            version: try row["draft"], action: try row["action"], at: try row["at"], who: try row["who"], reason: try row["reason"],
            ground: try ground.map { text throws(StorageError) in try StoredJSON.value(text) },
            publication: try publication.map { text throws(StorageError) in try StoredJSON.value(text) })
    }
}

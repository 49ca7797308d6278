import Foundation
import Incident
import Testing

@testable import Storage

/// The chain of seals on the log. These go round the repositories, as another program on the file would.
@Suite struct LogSealTests {
    let folder: TemporaryFolder
    let store: Store
    let incident: IncidentID

    /// An entry as another program could write it.
    private static let foreignEntry =
        "INSERT INTO incident_log (incident, at, who, action, subject) "
        + "SELECT incident, at, who, action, subject FROM incident_log LIMIT 1"

    /// A change, the entry that must be named, and what is wrong with it.
    private static let tamperings: [(String, Int, LogBreak.Fault)] = [
        ("UPDATE incident_log SET who = 'niemand' WHERE id = 2", 2, .changed),
        ("UPDATE incident_log SET at = at + 1 WHERE id = 1", 1, .changed),
        ("UPDATE incident_log SET action = 'iets' WHERE id = 3", 3, .changed),
        ("UPDATE incident_log SET reason = '' WHERE id = 2", 2, .changed),
        ("DELETE FROM incident_log WHERE id = 2", 2, .removed),
        ("DELETE FROM incident_log WHERE id = 3", 3, .removed),
        ("DELETE FROM incident_log", 1, .removed),
        ("DELETE FROM log_seal WHERE number = 3", 3, .unsealed),
        ("UPDATE log_seal SET hash = 'x' WHERE number = 2", 2, .changed),
        (foreignEntry, 4, .unsealed),
    ]

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        try await store.incidents.update(incident) { [try $0.move(to: .escalatie, at: minutes(1), by: "Bos")] }
        try await store.incidents.update(incident) { [try $0.move(to: .onrust, at: minutes(2), by: "Visser")] }
    }

    @Test("A log that nobody touched is intact, and names its last seal")
    func intact() async throws {
        let log = try await store.incidents.sealedLog(incident)
        #expect(log.map(\.number) == [1, 2, 3])
        #expect(Set(log.compactMap(\.seal)).count == 3)
        #expect(log.allSatisfy { $0.seal?.count == 64 })
        #expect(try await store.incidents.verifyLog(incident) == .intact(entries: 3, seal: log[2].seal))
        #expect(log.map(\.entry) == (try await store.incidents.log(incident)))
    }

    @Test("The seal is what the documentation says, so that anybody can compute it")
    func form() {
        let fields: [String?] = ["brand", "5", "Bos", "opened", "brand", nil, "x", nil]
        // printf '13:eenmond-log-1,0:,5:brand,1:5,3:Bos,6:opened,5:brand,-,1:x,-,' | sha256sum
        #expect(LogChain.seal(after: "", fields) == "d5261d6dcd0423dd2dd84c3dc833cfe73d52861c5979467a22a992e85363a3de")
        #expect(LogChain.seal(after: "", ["ab", "c"]) != LogChain.seal(after: "", ["a", "bc"]))
        #expect(LogChain.seal(after: "", ["-", nil]) != LogChain.seal(after: "", [nil, "-"]))
    }

    @Test("Whatever is changed past Eenmond, the first entry that does not fit is named", arguments: tamperings)
    func tampered(statement: String, number: Int, fault: LogBreak.Fault) async throws {
        try await tamper([statement])
        guard case .broken(let found) = try await store.incidents.verifyLog(incident) else {
            Issue.record("not found out: \(statement)")
            return
        }
        #expect(found.number == number)
        #expect(found.fault == fault)
    }

    @Test("An entry that was written past us gets no seal from the next one that was not")
    func notSealedLater() async throws {
        try await tamper([
            LogSealTests.foreignEntry
        ])
        try await store.incidents.update(incident) { [try $0.move(to: .rust, at: minutes(3), by: "Bos")] }
        guard case .broken(let found) = try await store.incidents.verifyLog(incident) else {
            Issue.record("not found out")
            return
        }
        #expect(found.number == 4 && found.fault == .unsealed)
    }

    @Test("Two entries that changed places are found out")
    func swapped() async throws {
        try await tamper([
            "UPDATE incident_log SET id = 99 WHERE id = 2", "UPDATE incident_log SET id = 2 WHERE id = 3",
            "UPDATE incident_log SET id = 3 WHERE id = 99",
        ])
        guard case .broken(let found) = try await store.incidents.verifyLog(incident) else {
            Issue.record("not found out")
            return
        }
        #expect(found.number == 2 && found.who == "Visser")
    }

    @Test("An end that is gone with its seals is found out by a seal that was written down elsewhere")
    func remembered() async throws {
        let seal = try await store.incidents.sealedLog(incident)[2].seal
        #expect(try await store.incidents.verifyLog(incident, remembered: seal) == .intact(entries: 3, seal: seal))
        try await tamper(["DELETE FROM log_seal WHERE number = 3", "DELETE FROM incident_log WHERE id = 3"])
        guard case .intact = try await store.incidents.verifyLog(incident) else {
            Issue.record("without a seal from elsewhere this cannot be known")
            return
        }
        guard case .broken(let found) = try await store.incidents.verifyLog(incident, remembered: seal) else {
            Issue.record("not found out")
            return
        }
        #expect(found.fault == .forgotten)
    }

    @Test("Each incident has a chain of its own")
    func ownChain() async throws {
        let other = try await store.incidents.open(opening("Brand Havenweg"), at: start, by: "Bos").id
        try await tamper(["UPDATE incident_log SET who = 'niemand' WHERE id = 1"])
        #expect(try await store.incidents.verifyLog(other) == .intact(entries: 1, seal: store.incidents.sealedLog(other)[0].seal))
    }

    @Test("The database itself refuses to change a seal")
    func refused() async throws {
        for statement in ["UPDATE log_seal SET hash = 'x'", "DELETE FROM log_seal"] {
            #expect(
                await failure { _ = try await store.database.write { try $0.execute(SQL(stringLiteral: statement)) } }?.code == .invariant)
        }
    }

    @Test("The log of an older program is sealed once, when its database is brought up to date")
    func olderProgram() async throws {
        let elsewhere = try TemporaryFolder()
        let old = try SQLiteDatabase(path: elsewhere.database.path)
        try old.migrate(Migrator(migrations: Migration.all.filter { $0.number < 7 }))
        try await old.write { connection in
            try connection.execute(
                """
                INSERT INTO incident (id, exercise, title, municipality, place, phase, victims, criminal_stage, signalled_at, story)
                VALUES ('brand', 0, 'Brand', 'Waterrijk', 'Haven', 'rust', 'none', 'none', 1, '{}')
                """)
            try connection.execute(
                "INSERT INTO lead_term (incident, number, name, role, since_at) VALUES ('brand', 0, 'De Graaf', 'burgemeester', 1)")
            for moment in [1, 2] {
                try connection.execute(
                    "INSERT INTO incident_log (incident, at, who, action, subject) VALUES ('brand', \(moment), 'Bos', 'opened', 'brand')")
            }
        }
        old.close()
        let store = try Store.open(folder: elsewhere.url)
        let id = IncidentID(title: "brand")
        guard case .intact(let entries, let seal) = try await store.incidents.verifyLog(id) else {
            Issue.record("not sealed")
            return
        }
        #expect(entries == 2 && seal != nil)
        #expect(try await store.incidents.find(id)?.region == nil)
        try await store.incidents.update(id) { [try $0.move(to: .onrust, at: start, by: "Bos")] }
        guard case .intact(3, _) = try await store.incidents.verifyLog(id) else {
            Issue.record("a new entry does not join")
            return
        }
    }

    /// Takes the guards away and changes the file, as another program could.
    private func tamper(_ statements: [String]) async throws {
        let pool = try SQLiteDatabase(path: folder.database.path)
        let unguarded = [
            "DROP TRIGGER IF EXISTS incident_log_keeps_rows", "DROP TRIGGER IF EXISTS incident_log_keeps_values",
            "CREATE TABLE copy AS SELECT * FROM log_seal", "DROP TABLE log_seal", "ALTER TABLE copy RENAME TO log_seal",
        ]
        for statement in unguarded + statements { try await run(statement, on: pool) }
    }

    private func run(_ statement: String, on database: SQLiteDatabase) async throws {
        try await database.write { _ = try $0.execute(SQL(stringLiteral: statement)) }
    }
}

import Foundation
import Incident
import Testing

@testable import Storage

@Suite struct MigrationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("Migrations stand in order, and no number is given out twice")
    func numbers() {
        let numbers = Migration.all.map(\.number)
        #expect(numbers == Set(numbers).sorted())
    }

    @Test("A step that fills a gap in the numbers is run, also in a database that is past it")
    func filledGap() async throws {
        let early = Migration(9, "early") { _ in ["CREATE TABLE early (id BIGINT)"] }
        let late = Migration(11, "late") { _ in ["CREATE TABLE late (id BIGINT)"] }
        let database = try SQLiteDatabase(path: folder.database.path)
        try database.migrate(Migrator(migrations: [.feeds, late]))
        try database.migrate(Migrator(migrations: [.feeds, late, early]))
        try database.migrate(Migrator(migrations: [.feeds, early, late]))
        let (names, tables) = try await database.read { connection in
            (
                try connection.rows("SELECT name FROM migration ORDER BY number").map(\.values),
                try connection.rows("SELECT name FROM sqlite_schema WHERE name IN ('early', 'late') ORDER BY name").map(\.values)
            )
        }
        #expect(names == [[.text("feeds")], [.text("early")], [.text("late")]])
        #expect(tables == [[.text("early")], [.text("late")]])
    }

    @Test("A database with a step that this program does not know is refused, also when its number lies between ours")
    func unknownStep() throws {
        let early = Migration(9, "early") { _ in ["CREATE TABLE early (id BIGINT)"] }
        let late = Migration(11, "late") { _ in ["CREATE TABLE late (id BIGINT)"] }
        let database = try SQLiteDatabase(path: folder.database.path)
        try database.migrate(Migrator(migrations: [.feeds, early]))
        let error = #expect(throws: StorageError.self) { try database.migrate(Migrator(migrations: [.feeds, late])) }
        #expect(error?.code == .newerVersion)
        #expect(error?.detail == "database 9, program 11")
    }

    @Test("A database of an earlier program is brought up to date, with what it holds")
    func earlierProgram() async throws {
        let old = try SQLiteDatabase(path: folder.database.path)
        try old.migrate(Migrator(migrations: [.feeds]))
        try await old.write { connection in
            try connection.execute("INSERT INTO feed (url, group_path, added_at, next_poll) VALUES ('https://a.example/', '[]', 1, 2)")
        }
        old.close()
        let store = try Store.open(folder: folder.url)
        #expect(try await store.feeds.all().map(\.url) == ["https://a.example/"])
        #expect(try await store.items.count() == 0)
    }

    @Test("Answers to the raad of an earlier program are first versions, with their facts; those without an answer still wait")
    func earlierAnswers() async throws {
        let old = try SQLiteDatabase(path: folder.database.path)
        try old.migrate(Migrator(migrations: Migration.all.filter { $0.number < 31 }))
        try await old.write { connection in
            try connection.execute(
                """
                INSERT INTO incident (id, exercise, title, municipality, place, phase, victims, criminal_stage, signalled_at, story)
                VALUES ('brand', 0, 'Brand', 'Waterrijk', 'Sportlaan', 'rust', 'none', 'none', 1, '{}')
                """)
            try connection.execute(
                """
                INSERT INTO raad_question (incident, question, asked_at, asked_by, answer, facts, answered_at, answered_by, shared_at)
                VALUES ('brand', 'Is er brand?', 1000000, 'Smit', 'Ja, in de hal.', 'f1 f2', 2000000, 'Visser', 3000000),
                    ('brand', 'En de school?', 1000000, 'Smit', NULL, NULL, NULL, NULL, NULL)
                """)
        }
        old.close()
        let store = try Store.open(folder: folder.url)
        let questions = try await store.raad.list(try #require(IncidentID("brand")))
        let waiting = try #require(questions.first)
        let answered = try #require(questions.last)
        #expect(waiting.question == "En de school?" && waiting.isOpen && waiting.versions.isEmpty)
        #expect(answered.shared == Date(timeIntervalSince1970: 3))
        #expect(
            answered.versions == [
                RaadAnswer(
                    wording: "Is er brand?", text: "Ja, in de hal.", facts: ["f1", "f2"], at: Date(timeIntervalSince1970: 2), by: "Visser")
            ])
    }

    @Test("A migration that fails leaves the version before it, whole")
    func failingMigration() async throws {
        let broken = Migration(2, "broken") { _ in ["CREATE TABLE half (id BIGINT)", "CREATE TABLE feed (id BIGINT)"] }
        let database = try SQLiteDatabase(path: folder.database.path)
        try database.migrate(Migrator(migrations: [.feeds]))
        #expect(throws: StorageError.self) { try database.migrate(Migrator(migrations: [.feeds, broken])) }
        let tables = try await database.read { connection in
            try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").map(
                \.values)
        }
        #expect(tables == [[.text("feed")], [.text("migration")]])
        try database.migrate(Migrator(migrations: Migration.all))
    }

    @Test("To migrate again changes nothing")
    func again() async throws {
        let database = try SQLiteDatabase(path: folder.database.path)
        try database.migrate(Migrator(migrations: Migration.all))
        try await database.write { try Migrator(migrations: Migration.all).migrate($0) }
        let names = try await database.read { try $0.rows("SELECT name FROM migration ORDER BY number").map(\.values) }
        #expect(names == Migration.all.map { [.text($0.name)] })
    }
}

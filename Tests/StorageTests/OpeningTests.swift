import Foundation
import Incident
import Testing

@testable import Storage

/// Opening a folder: what is there, what is not, and what may not be touched.
@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A new folder is for its owner alone")
    func newFolder() throws {
        let url = folder.url.appendingPathComponent("een/twee")
        try Store.open(folder: url).close()
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        #expect(FileManager.default.fileExists(atPath: url.appendingPathComponent(Store.fileName).path))
    }

    @Test("The engine runs as it must: write-ahead log, full sync, foreign keys")
    func settings() async throws {
        let store = try Store.open(folder: folder.url)
        let settings = try await store.database.write { connection in
            try ["PRAGMA journal_mode", "PRAGMA synchronous", "PRAGMA foreign_keys", "PRAGMA busy_timeout"].map {
                try connection.row(SQL(stringLiteral: $0))?.values.first
            }
        }
        #expect(settings == [.text("wal"), .integer(2), .integer(1), .integer(10_000)])
    }

    @Test("A database of a newer program is refused, and stays as it is")
    func newerVersion() async throws {
        let store = try Store.open(folder: folder.url)
        let known = Migration.all.map(\.number).max() ?? 0
        try await store.database.write { try $0.execute("INSERT INTO migration (number, name) VALUES (\(known + 1), 'later')") }
        store.close()
        #expect(throws: StorageError(.newerVersion, "database \(known + 1), program \(known)")) { try Store.open(folder: folder.url) }
        #expect(throws: StorageError(.newerVersion, "database \(known + 1), program \(known)")) { try Store.open(folder: folder.url) }
    }

    @Test("A file that is no database is refused, and stays as it is")
    func noDatabase() throws {
        let text = Data(String(repeating: "Dit is een brief aan de raad.\n", count: 200).utf8)
        try text.write(to: folder.database)
        let error = refusal(folder.url)
        #expect(error?.code == .notADatabase && error?.path == folder.database.path)
        #expect(try Data(contentsOf: folder.database) == text)
    }

    @Test("A database of another program is refused")
    func foreignDatabase() async throws {
        let other = try SQLiteDatabase(path: folder.database.path)
        try await other.write { try $0.execute("CREATE TABLE bookmark (id INTEGER PRIMARY KEY)") }
        other.close()
        #expect(throws: StorageError(.notADatabase, "made by another program", path: folder.database.path)) {
            try Store.open(folder: folder.url)
        }
    }

    @Test("A database that is cut off is damaged or refused, never a crash", arguments: [100, 1_000, 5_000, 20_000])
    func cutOff(length: Int) async throws {
        let store = try Store.open(folder: folder.url)
        _ = try await store.incidents.open(opening(), at: start, by: "Bos")
        store.close()
        let whole = try Data(contentsOf: folder.database)
        #expect(whole.count > length)
        try whole.prefix(length).write(to: folder.database)
        let error = await failure {
            let store = try Store.open(folder: folder.url)
            _ = try await store.incidents.list()
            _ = try await store.items.newest()
            _ = try await store.hits.found(after: 0)
        }
        #expect(error?.code == .damaged || error?.code == .notADatabase)
    }

    @Test("An empty file is a new database")
    func emptyFile() async throws {
        try Data().write(to: folder.database)
        #expect(try await Store.open(folder: folder.url).feeds.all().isEmpty)
    }

    @Test("A folder that cannot be there is an error with its path")
    func noFolder() throws {
        let file = folder.url.appendingPathComponent("bestand")
        try Data().write(to: file)
        for url in [file, file.appendingPathComponent("map")] {
            let error = refusal(url)
            #expect(error?.code == .cannotWrite && error?.path?.hasPrefix(url.path) == true)
        }
    }

    @Test("A folder where the database should be is an error")
    func folderInPlace() throws {
        try FileManager.default.createDirectory(at: folder.database, withIntermediateDirectories: true)
        #expect(refusal(folder.url)?.code == .cannotWrite)
    }

    @Test("A closed store says so")
    func closed() async throws {
        let store = try Store.open(folder: folder.url)
        store.close()
        #expect(await failure { _ = try await store.feeds.all() }?.code == .closed)
        #expect(await failure { try await store.settings.set("a", to: "b") }?.code == .closed)
    }

    @Test("A closed store is one file, so that a copy of it is whole")
    func oneFile() async throws {
        let store = try Store.open(folder: folder.url)
        _ = try await store.feeds.add(NewFeed(url: "https://a.example/"), at: start)
        #expect(try await store.feeds.all().count == 1)
        store.close()
        // The file is whole once the last reader has let go, which may be a moment later.
        let deadline = ContinuousClock.now + .seconds(120)
        while try contents(folder.url) != [Store.fileName], ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        #expect(try contents(folder.url) == [Store.fileName])
    }

    @Test("A full disk is an error of its own, and nothing of the transaction stays")
    func fullDisk() async throws {
        let store = try Store.open(folder: folder.url)
        _ = try await store.feeds.add(NewFeed(url: "https://a.example/"), at: start)
        // SQLite reports its own page limit as a full disk.
        try await store.database.write { connection in
            let pages: Int = try connection.row("PRAGMA page_count")?["page_count"] ?? 0
            _ = try connection.rows(SQL(stringLiteral: "PRAGMA max_page_count = \(pages + 20)"))
        }
        let items = (0..<200).map { article("k\($0)", text: String(repeating: "brand ", count: 2_000)) }
        let outcome = PollOutcome(feed: 1, state: FeedState(nextPoll: minutes(1)), items: items)
        let error = await failure { _ = try await store.polls.record([outcome], at: start, matching: plainMatcher) }
        #expect(error?.code == .diskFull && error?.path == folder.database.path)
        #expect(try await store.items.count() == 0)
        #expect(try await store.feeds.find(1)?.state == FeedState(nextPoll: start))
    }

    @Test("A database that another holds for too long is busy")
    func busy() async throws {
        let path = folder.database.path
        let holder = try SQLiteDatabase(path: path)
        let other = try SQLiteDatabase(path: path, patience: 0.1)
        try await holder.write { _ in
            #expect(throws: StorageError(.busy, "database is locked", path: path)) {
                try other.migrate(Migrator(migrations: Migration.all))
            }
        }
        try other.migrate(Migrator(migrations: Migration.all))
    }

    // One open in some hundreds meets another at the wrong moment: so many folders.
    @Test("Many that open a new folder at once all get the same database")
    func openAtOnce() async throws {
        for round in 0..<15 {
            let url = folder.url.appendingPathComponent("\(round)")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask { _ = try await Store.open(folder: url).feeds.add(NewFeed(url: "https://\(number).example/"), at: start) }
                }
                try await group.waitForAll()
            }
            #expect(try await Store.open(folder: url).feeds.all().count == 8)
        }
    }

    private func contents(_ folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

    private func refusal(_ folder: URL) -> StorageError? {
        do {
            try Store.open(folder: folder).close()
            return nil
        } catch {
            return error
        }
    }
}

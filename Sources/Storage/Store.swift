import Foundation
import Incident

/// All that lasts, in one folder: the parts of Eenmond's memory, each with its own questions.
///
/// Several tasks and several processes may use one folder at the same time.
public struct Store: Sendable {
    /// The feeds and the state of their polling.
    public let feeds: Feeds
    /// News items and their revisions.
    public let items: Items
    /// What a round of polling brought, stored in one step.
    public let polls: Polls
    /// Incidents with their log.
    public let incidents: Incidents
    /// The queries of incidents.
    public let watches: Watches
    /// Which item answers to which query.
    public let hits: Hits
    /// Searching through all items.
    public let archive: Archive
    /// Copies and story lines, and what people made of items.
    public let lines: Lines
    /// Alarms that were given.
    public let alarms: Alarms
    /// The rumour registers of incidents.
    public let rumours: Rumours
    /// Versions of messages.
    public let drafts: Drafts
    /// What was decided on versions of messages.
    public let messages: MessageFiles
    /// Whom to call at partners.
    public let contacts: PartnerContacts
    /// Questions of raadsleden.
    public let raad: RaadQuestions
    /// Small things by name.
    public let settings: Settings
    /// Who may sign in.
    public let accounts: AccountRegister
    /// Who is signed in.
    public let sessions: SessionRegister
    /// Invitations and new passwords under way.
    public let links: OneTimeLinks
    /// Tokens of the JSON interface.
    public let tokens: Tokens
    /// Which incidents are confidential, and for whom.
    public let confidentiality: Confidentiality
    /// What was done with all these.
    public let accountLog: AccountLog
    /// The pages behind items.
    public let articles: Articles
    /// The icons of the sites of feeds.
    public let icons: Icons
    /// Hosts that asked to be left alone.
    public let holds: HostHolds
    /// Which feeds belong to which live incident.
    public let ties: FeedTies
    /// The figures of polling.
    public let tallies: PollTallies
    let database: any Database

    init(_ database: any Database) {
        self.database = database
        let memory = IncidentMemory<Incident>()
        feeds = Feeds(database)
        items = Items(database)
        polls = Polls(database)
        incidents = Incidents(database, memory: memory)
        watches = Watches(database)
        hits = Hits(database)
        archive = Archive(database)
        lines = Lines(database)
        alarms = Alarms(database)
        rumours = Rumours(database)
        drafts = Drafts(database)
        messages = MessageFiles(database, incidents: memory)
        contacts = PartnerContacts(database)
        raad = RaadQuestions(database)
        settings = Settings(database)
        accounts = AccountRegister(database)
        sessions = SessionRegister(database)
        links = OneTimeLinks(database)
        tokens = Tokens(database)
        confidentiality = Confidentiality(database)
        accountLog = AccountLog(database)
        articles = Articles(database)
        icons = Icons(database)
        holds = HostHolds(database)
        ties = FeedTies(database)
        tallies = PollTallies(database)
    }

    /// The name of the embedded database in its folder. SQLite puts `-wal` and `-shm` beside it: they belong to it.
    public static let fileName = "eenmond.sqlite"

    /// Opens the store in a folder, on the calling thread; makes folder and database when they are not there.
    ///
    /// - Throws: `.cannotWrite`, `.newerVersion`, `.notADatabase`, `.damaged`, `.diskFull` or `.busy`, with the path.
    public static func open(folder: URL) throws(StorageError) -> Store {
        try makeFolder(folder)
        let database = try SQLiteDatabase(path: folder.appendingPathComponent(fileName).path)
        try database.migrate(Migrator(migrations: Migration.all))
        return Store(database)
    }

    /// Ends the use of the store, once the work under way is done. Later calls throw `.closed`.
    public func close() { database.close() }

    /// A new folder is for its owner alone: it will hold facts that are not public yet.
    private static func makeFolder(_ folder: URL) throws(StorageError) {
        do {
            let manager = FileManager.default
            guard !manager.fileExists(atPath: folder.path) else { return }
            try manager.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageError(.cannotWrite, "cannot make the folder", path: folder.path)
        }
    }
}

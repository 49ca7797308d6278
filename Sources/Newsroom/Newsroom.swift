import Accounts
import Fetching
import Foundation
import Storage
import Synchronization

/// The use cases of Eenmond, over all the rooms below: what the command line and the web can do, they do through here.
public final class Newsroom: Sendable {
    /// The time.
    public let clock: WallClock
    /// What changed, for pages that are open.
    public let changes = ChangeBus()
    /// Drafts and checks.
    public let desk: Desk

    let store: Store
    let root: DataRoot
    let dataFolder: URL
    private let settings: Mutex<Configuration>
    /// Where this newsroom is served, `http://127.0.0.1:8080`; nil when it is not. An exercise plays its news from there.
    let servedAt: String?
    let fetcher: Lazily<Fetcher>
    let passwords: PasswordWork
    let checks = CheckWork()
    let door = FrontDoor()
    let sessionLimits: SessionLimits
    /// The lists of `Feeds/`.
    let catalog: Lazily<FeedCatalog>
    /// What sites want of robots.
    let robots = RobotsBook()
    let live = LiveFeedsCache()
    /// The matcher of the live queries.
    let index = IndexCache()
    let watchChecker = WatchChecker()
    /// Feeds are looked through for silence at most so often.
    let silencePause = Pause(600)
    /// The messages of incidents, for pages.
    let board = MessageBoard()
    /// Copies, story lines and labels of hits.
    let stories: StoryDesk
    let signOn: SignOn?

    /// Everything that a newsroom is made of.
    public struct Setup: Sendable {
        /// Where the database lives.
        public var dataFolder: URL
        /// Where templates, rules and presets are.
        public var root: DataRoot
        /// What the organisation has set.
        public var configuration: Configuration
        /// The time.
        public var clock: WallClock
        /// The address on which this newsroom is served, when it is.
        public var servedAt: String?
        /// How much work a guess at a password costs; tests take less.
        public var passwordCost = PasswordCost.standard
        /// How long people stay signed in.
        public var sessionLimits = SessionLimits()

        /// A newsroom that is not served, with the machine's clock.
        public init(
            dataFolder: URL, root: DataRoot, configuration: Configuration = Configuration(), clock: WallClock = .system,
            servedAt: String? = nil
        ) {
            self.dataFolder = dataFolder
            self.root = root
            self.configuration = configuration
            self.clock = clock
            self.servedAt = servedAt
        }
    }

    /// Opens the database; makes it when there is none yet.
    public init(_ setup: Setup) throws(StorageError) {
        settings = Mutex(setup.configuration)
        dataFolder = setup.dataFolder
        clock = setup.clock
        root = setup.root
        servedAt = setup.servedAt
        passwords = PasswordWork(cost: setup.passwordCost)
        sessionLimits = setup.sessionLimits
        signOn = setup.configuration.signOn.map { SignOn($0, configuration: setup.configuration, clock: setup.clock) }
        desk = Desk(root: setup.root, configuration: setup.configuration, clock: setup.clock, dataFolder: setup.dataFolder)
        let store = try Store.open(folder: setup.dataFolder)
        self.store = store
        let labels = LabelDesk(root: setup.root, desk: desk)
        stories = StoryDesk(store, labels)
        let configuration = setup.configuration
        let folder = setup.root.feeds
        catalog = Lazily { try FeedCatalog(folder: folder) }
        fetcher = Lazily { try Fetcher(FetcherConfiguration(configuration)) }
    }

    /// What the organisation has set. What is changed on a page holds at once, but for what only a start can change.
    public var configuration: Configuration { settings.withLock { $0 } }

    func take(_ configuration: Configuration) { settings.withLock { $0 = configuration } }

    /// Ends all work: transfers, open pages, the database.
    public func shutdown() async {
        changes.close()
        if let running = fetcher.madeValue { await running.shutdown() }
        await signOn?.shutdown()
        store.close()
    }
}

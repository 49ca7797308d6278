import Foundation
import Incident
import LoopbackServer
import Newsroom
import Synchronization

/// A newsroom on a folder of its own, with a clock that the test moves.
final class TestRoom: Sendable {
    let folder: URL
    let newsroom: Newsroom
    private let clock: MovingClock

    init(
        at start: Date = Date(timeIntervalSince1970: 1_795_000_000), servedAt: String? = nil, folder given: URL? = nil,
        _ change: (inout Configuration) -> Void = { _ in }
    ) throws {
        let folder = given ?? FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)")
        self.folder = folder
        let clock = MovingClock(start)
        var configuration = Configuration()
        configuration.allowPrivateAddresses = true
        configuration.pauseBetweenRequests = .zero
        change(&configuration)
        newsroom = try Newsroom(
            Newsroom.Setup(
                dataFolder: folder, root: DataRoot(folder: TestRoom.checkout), configuration: configuration,
                clock: WallClock { clock.date },
                servedAt: servedAt))
        self.clock = clock
    }

    /// The checkout: it holds Templates and Principles.
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Lets time pass.
    func pass(_ seconds: Double) { clock.advance(seconds) }

    var now: Date { clock.date }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Opens an incident with one query.
    func incident(watching query: String? = nil) async throws -> IncidentID {
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let incident = try await newsroom.openIncident(
            Opening(title: "Brand Havenkade", municipality: "Waterrijk", place: "Havenkade", lead: lead), by: "adviseur")
        if let query { _ = try await newsroom.addWatch(query, to: incident.id, by: "analist") }
        return incident.id
    }
}

/// The time that a test has set.
private final class MovingClock: Sendable {
    private let value: Mutex<Date>
    init(_ date: Date) { value = Mutex(date) }
    var date: Date { value.withLock { $0 } }
    func advance(_ seconds: Double) { value.withLock { $0 = $0.addingTimeInterval(seconds) } }
}

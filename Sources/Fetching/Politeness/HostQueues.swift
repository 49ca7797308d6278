/// Decides who may go next: a queue for each host, so that a slow host holds up nobody else; hosts take turns.
///
/// Pure: time comes in, nothing is started here. Every operation is constant in the number of hosts, or logarithmic.
struct HostQueues {
    typealias Moment = ContinuousClock.Instant
    typealias ID = Int

    private struct Host {
        var waiting = Queue<ID>()
        var active = 0
        /// No request before this moment: the pause after the last one, or the wait that the host asked for.
        var notBefore: Moment
        var heldUntil: Moment?
        var isReady = false
        var isDelayed = false
    }

    private let perHost: Int
    private let pause: Duration
    private let pauseForKey: (String) -> Double?
    private var hosts: [String: Host] = [:]
    private var ready = Queue<String>()
    private var delayed = DueHeap<Moment, String>()

    init(perHost: Int, pause: Duration, pauseForKey: @escaping (String) -> Double? = { _ in nil }) {
        self.perHost = max(perHost, 1)
        self.pause = pause
        self.pauseForKey = pauseForKey
    }

    /// When a host's pause ends; nil when no host is pausing.
    var nextDue: Moment? { delayed.nextDue }

    /// Hosts of which anything is remembered.
    var hostCount: Int { hosts.count }

    /// Whether anyone waits for the host.
    func isWanted(host key: String) -> Bool { hosts[key].map { !$0.waiting.isEmpty } ?? false }

    /// Puts a request in its host's queue.
    ///
    /// - Returns: the moment until which the host is held, and then the request is not queued; nil when it is.
    mutating func enqueue(_ id: ID, host key: String, now: Moment) -> Moment? {
        if let until = hosts[key]?.heldUntil, until > now { return until }
        hosts[key, default: Host(notBefore: now)].waiting.append(id)
        place(key, now: now)
        return nil
    }

    /// The next request that may start; it counts as active from now on.
    mutating func next(now: Moment) -> ID? {
        wakeDelayed(now: now)
        while let key = ready.popFirst() {
            hosts[key]?.isReady = false
            let id = start(key, now: now)
            place(key, now: now)
            if let id { return id }
        }
        return nil
    }

    /// An active request of the host has ended.
    mutating func finished(host key: String, now: Moment) {
        hosts[key]?.active -= 1
        place(key, now: now)
    }

    /// Takes a waiting request out; false when it is not waiting at this host.
    mutating func cancel(_ id: ID, host key: String, now: Moment) -> Bool {
        guard hosts[key]?.waiting.remove(where: { $0 == id }) == true else { return false }
        place(key, now: now)
        return true
    }

    /// Holds the host until a moment; what waits for it is given back, for it may wait too long.
    mutating func hold(host key: String, until: Moment, now: Moment) -> [ID] {
        guard until > now else { return [] }
        let waiting = hosts[key]?.waiting.removeAll() ?? []
        var host = hosts[key, default: Host(notBefore: now)]
        host.heldUntil = max(until, host.heldUntil ?? until)
        host.notBefore = max(until, host.notBefore)
        hosts[key] = host
        place(key, now: now)
        return waiting
    }

    /// Nil when the host has become busy, paused or idle since it was put in line. Changes the host in place: a copy
    /// would copy its queue with it.
    private mutating func start(_ key: String, now: Moment) -> ID? {
        guard hosts[key].map({ $0.active < perHost && $0.notBefore <= now }) == true else { return nil }
        guard let id = hosts[key]?.waiting.popFirst() else { return nil }
        hosts[key]?.active += 1
        hosts[key]?.notBefore = now + (pauseForKey(key).map { max(.seconds($0), pause) } ?? pause)
        return id
    }

    private mutating func wakeDelayed(now: Moment) {
        while let key = delayed.popDue(by: now) {
            hosts[key]?.isDelayed = false
            place(key, now: now)
        }
    }

    /// Puts the host where it belongs after a change: in line, among those that pause, or out of memory.
    private mutating func place(_ key: String, now: Moment) {
        guard let host = hosts[key] else { return }
        let wants = !host.waiting.isEmpty && host.active < perHost
        let rests = host.waiting.isEmpty && host.active == 0
        if host.notBefore > now {
            guard wants || rests, !host.isDelayed else { return }
            hosts[key]?.isDelayed = true
            delayed.insert(key, due: host.notBefore)
        } else if wants, !host.isReady {
            hosts[key]?.isReady = true
            ready.append(key)
        } else if rests, !host.isReady, !host.isDelayed {
            hosts[key] = nil
        }
    }
}

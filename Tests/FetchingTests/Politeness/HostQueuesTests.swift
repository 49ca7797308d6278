@testable import Fetching
import Testing

/// The queues are no public face; time comes in, so their behaviour can be told to the millisecond, without waiting.
@Suite struct HostQueuesTests {
    private let start = ContinuousClock.now

    private func queues(perHost: Int = 2, pause: Duration = .zero) -> HostQueues { HostQueues(perHost: perHost, pause: pause) }

    private func drain(_ queues: inout HostQueues, now: ContinuousClock.Instant) -> [Int] {
        var ids: [Int] = []
        while let id = queues.next(now: now) { ids.append(id) }
        return ids
    }

    @Test func `a host gets no more than its share at a time, and the next when one is done`() {
        var queues = queues()
        for id in 1...4 { #expect(queues.enqueue(id, host: "a", now: start) == nil) }
        #expect(drain(&queues, now: start) == [1, 2])
        queues.finished(host: "a", now: start)
        #expect(drain(&queues, now: start) == [3])
    }

    @Test func `hosts take turns, so that a long queue at one keeps nobody waiting`() {
        var queues = queues()
        for id in 1...5 { _ = queues.enqueue(id, host: "a", now: start) }
        _ = queues.enqueue(6, host: "b", now: start)
        _ = queues.enqueue(7, host: "c", now: start)
        #expect(drain(&queues, now: start) == [1, 6, 7, 2])
    }

    @Test func `between two starts at one host lies the pause`() {
        var queues = queues(pause: .seconds(1))
        for id in 1...3 { _ = queues.enqueue(id, host: "a", now: start) }
        #expect(drain(&queues, now: start) == [1])
        #expect(queues.nextDue == start + .seconds(1))
        #expect(drain(&queues, now: start + .milliseconds(999)) == [])
        #expect(drain(&queues, now: start + .seconds(1)) == [2])
        #expect(drain(&queues, now: start + .seconds(9)) == [])
        queues.finished(host: "a", now: start + .seconds(9))
        #expect(drain(&queues, now: start + .seconds(9)) == [3])
    }

    @Test func `the pause also lies between a request that is done and one that comes later`() {
        var queues = queues(pause: .seconds(1))
        _ = queues.enqueue(1, host: "a", now: start)
        #expect(drain(&queues, now: start) == [1])
        queues.finished(host: "a", now: start + .milliseconds(10))
        _ = queues.enqueue(2, host: "a", now: start + .milliseconds(20))
        #expect(drain(&queues, now: start + .milliseconds(20)) == [])
        #expect(drain(&queues, now: start + .seconds(1)) == [2])
    }

    @Test func `pauses end in the order of their moments, whatever the order of the hosts`() {
        var queues = queues(pause: .seconds(1))
        for (index, host) in ["c", "a", "d", "b"].enumerated() {
            let now = start + .milliseconds(100 * index)
            for id in [index, index + 10] { _ = queues.enqueue(id, host: host, now: now) }
            #expect(drain(&queues, now: now) == [index])
        }
        #expect(drain(&queues, now: start + .milliseconds(1150)) == [10, 11])
        #expect(drain(&queues, now: start + .seconds(2)) == [12, 13])
        #expect(queues.nextDue == nil)
    }

    @Test func `what is cancelled while it waits never starts`() {
        var queues = queues(perHost: 1)
        for id in 1...3 { _ = queues.enqueue(id, host: "a", now: start) }
        #expect(drain(&queues, now: start) == [1])
        let cancelled = [2, 2, 1].map { queues.cancel($0, host: "a", now: start) }
        #expect(cancelled == [true, false, false])
        queues.finished(host: "a", now: start)
        #expect(drain(&queues, now: start) == [3])
    }

    @Test func `a held host gives back what waits, refuses what comes, and is free again afterwards`() {
        var queues = queues(perHost: 1)
        for id in 1...3 { _ = queues.enqueue(id, host: "a", now: start) }
        #expect(drain(&queues, now: start) == [1])
        let until = start + .seconds(60)
        #expect(queues.hold(host: "a", until: until, now: start) == [2, 3])
        queues.finished(host: "a", now: start)
        #expect(queues.enqueue(4, host: "a", now: start + .seconds(59)) == until)
        #expect(queues.enqueue(5, host: "b", now: start) == nil)
        #expect(drain(&queues, now: start) == [5])
        #expect(queues.enqueue(6, host: "a", now: until) == nil)
        #expect(drain(&queues, now: until) == [6])
    }

    @Test func `a shorter hold does not undo a longer one`() {
        var queues = queues()
        _ = queues.hold(host: "a", until: start + .seconds(60), now: start)
        _ = queues.hold(host: "a", until: start + .seconds(5), now: start)
        #expect(queues.enqueue(1, host: "a", now: start + .seconds(10)) == start + .seconds(60))
    }

    @Test(arguments: [Duration.zero, .milliseconds(500)])
    func `nothing is remembered of hosts that are done`(pause: Duration) {
        var queues = queues(pause: pause)
        for id in 0..<1000 { _ = queues.enqueue(id, host: "host\(id)", now: start) }
        #expect(drain(&queues, now: start).count == 1000)
        for id in 0..<1000 { queues.finished(host: "host\(id)", now: start) }
        #expect(drain(&queues, now: start + .seconds(1)) == [])
        #expect(queues.hostCount == 0)
    }

    @Test func `whether anyone waits for a host can be seen`() {
        var queues = queues(perHost: 1)
        for id in 1...2 { _ = queues.enqueue(id, host: "a", now: start) }
        _ = drain(&queues, now: start)
        #expect(queues.isWanted(host: "a"))
        queues.finished(host: "a", now: start)
        _ = drain(&queues, now: start)
        #expect(!queues.isWanted(host: "a"))
        #expect(!queues.isWanted(host: "b"))
    }
}

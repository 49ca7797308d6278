import Accounts
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Newsroom

struct PasswordWorkTests {
    private final class Order: Sendable {
        private let names = Mutex<[String]>([])
        func add(_ name: String) { names.withLock { $0.append(name) } }
        var all: [String] { names.withLock { $0 } }
    }

    @Test func `Who waits takes turns, and nobody takes all the room`() {
        var line = FairLine<String>(mostOfOne: 3, most: 5)
        for piece in ["a1", "a2", "a3"] { #expect(line.add(piece, of: "a") == .taken) }
        #expect(line.add("a4", of: "a") == .ownIsFull)
        #expect(line.add("b1", of: "b") == .taken)
        #expect(line.add("c1", of: "c") == .taken)
        #expect(line.add("d1", of: "d") == .full)
        var done: [String] = []
        while let piece = line.next() { done.append(piece) }
        #expect(done == ["a1", "b1", "c1", "a2", "a3"])
        #expect(line.count == 0 && line.add("a5", of: "a") == .taken && line.next() == "a5")
    }

    @Test func `A flood from one address holds up somebody elsewhere for one try, and is refused beyond its room`() async throws {
        let work = PasswordWork(cost: PasswordCost(logN: 4, r: 8, p: 1))
        let order = Order()
        let gate = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await work.run(for: "flood") {
                    order.add("first")
                    gate.wait()
                }
            }
            while order.all.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            for number in 1...64 { group.addTask { try await work.run(for: "flood") { order.add("flood \(number)") } } }
            while work.waiting < 64 { try await Task.sleep(for: .milliseconds(1)) }
            await #expect(throws: TooManyAttempts.self) { try await work.run(for: "flood") {} }
            group.addTask { try await work.run(for: "somebody") { order.add("somebody") } }
            while work.waiting < 65 { try await Task.sleep(for: .milliseconds(1)) }
            gate.signal()
            try await group.waitForAll()
        }
        #expect(order.all.count == 66)
        #expect(order.all.prefix(3).contains("somebody"))
    }
}

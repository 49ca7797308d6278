import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The program as a server.
struct Serving {
    private let process: Process

    init(_ process: Process) { self.process = process }

    var residentMB: Int { processMemory(process.processIdentifier, "VmRSS") }
    var peakMB: Int { processMemory(process.processIdentifier, "VmHWM") }

    func terminate() {
        process.terminate()
        process.waitUntilExit()
    }

    func waitForPage(_ address: String) throws {
        for _ in 0..<200 {
            if (try? fetch(address)) != nil { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        _ = try fetch(address)
    }

    /// - Returns: seconds until the whole page was there.
    func fetch(_ address: String) throws -> Double {
        guard let url = URL(string: address) else { throw URLError(.badURL) }
        let clock = ContinuousClock.now
        _ = try Data(contentsOf: url)
        return (ContinuousClock.now - clock).inSeconds
    }
}

/// A line of `/proc/PID/status`, in MB; 0 when the process is gone.
func processMemory(_ process: Int32, _ key: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix(key + ":") })
    else { return 0 }
    return (Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "") ?? 0) / 1024
}

/// Follows the highest memory of a process until it ends.
final class PeakMemory: Sendable {
    private let highest = Mutex(0)
    private let isDone = Mutex(false)

    init(_ process: Int32) {
        Thread { [self] in
            while !isDone.withLock({ $0 }) {
                let now = processMemory(process, "VmHWM")
                highest.withLock { $0 = max($0, now) }
                Thread.sleep(forTimeInterval: 0.005)
            }
        }.start()
    }

    func stop() -> Int {
        isDone.withLock { $0 = true }
        return highest.withLock { $0 }
    }
}

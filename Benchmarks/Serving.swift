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

    /// Makes the first account, as a person does at the first start; pages are for who signed in.
    func setUp(_ address: String) throws {
        let (page, _) = try get(URLRequest(url: try url(address + "/inrichten")))
        let token = page.components(separatedBy: "name=\"formulier\" value=\"").last?.prefix { $0 != "\"" } ?? ""
        var request = URLRequest(url: try url(address + "/inrichten"))
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        let password = "vier+losse+woorden+samen"
        request.httpBody = Data(
            "formulier=\(token)&volledige-naam=Meter&gebruikersnaam=meter&wachtwoord=\(password)&wachtwoord-nogmaals=\(password)".utf8)
        let (home, _) = try get(request)
        guard home.contains("Afmelden") else { throw URLError(.userAuthenticationRequired) }
    }

    /// - Returns: seconds until the whole page was there.
    func fetch(_ address: String) throws -> Double {
        let request = URLRequest(url: try url(address))
        let clock = ContinuousClock.now
        _ = try get(request)
        return (ContinuousClock.now - clock).inSeconds
    }

    private func url(_ address: String) throws -> URL {
        guard let url = URL(string: address) else { throw URLError(.badURL) }
        return url
    }

    /// Waits for an answer, with the cookies of the one before.
    private func get(_ request: URLRequest) throws -> (text: String, status: Int) {
        let box = Mutex<Result<(String, Int), URLError>>(.failure(URLError(.timedOut)))
        let isDone = DispatchSemaphore(value: 0)
        URLSession.shared.dataTask(with: request) { data, response, error in
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            let failure = error as? URLError ?? (error == nil ? nil : URLError(.unknown))
            box.withLock { $0 = failure.map { .failure($0) } ?? .success((String(decoding: data ?? Data(), as: UTF8.self), status)) }
            isDone.signal()
        }.resume()
        isDone.wait()
        let answer = try box.withLock { $0 }.get()
        guard answer.1 == 200 else { throw URLError(.badServerResponse) }
        return answer
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

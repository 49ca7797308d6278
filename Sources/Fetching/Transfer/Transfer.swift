import Foundation

/// One fetch on its way: where it is, what it has used up, who waits for it. Lives in the room, on its thread.
final class Transfer {
    let job: FetchJob
    let origin: WebAddress
    let sink: ResponseSink
    private(set) var address: WebAddress
    /// The host as politeness knows it.
    private(set) var hostKey: String
    /// Made when the transfer first starts: thousands may be waiting.
    var easy: EasyHandle?
    /// In libcurl's hands, as against waiting for its host's turn.
    var isActive = false
    private(set) var redirects = 0
    private var isPermanent = true
    private(set) var secondsSpent = 0.0
    private var bytesOnWire = 0

    init(_ job: FetchJob, address: WebAddress, hostKey: String, sink: ResponseSink) {
        self.job = job
        self.origin = address
        self.address = address
        self.hostKey = hostKey
        self.sink = sink
    }

    /// Adds up what the hop that has just ended took.
    func tally(seconds: Double, bytes: Int) {
        secondsSpent += seconds
        bytesOnWire += bytes
    }

    /// Goes on to where the answer points.
    func move(to address: WebAddress, hostKey: String) {
        redirects += 1
        if sink.status != 301 && sink.status != 308 { isPermanent = false }
        self.address = address
        self.hostKey = hostKey
    }

    func response(isTruncated: Bool) -> FetchResponse {
        let isGood = (200..<300).contains(sink.status) || sink.status == 304
        return FetchResponse(
            status: sink.status, httpVersion: sink.httpVersion, finalURL: address.url,
            permanentURL: redirects > 0 && isPermanent && isGood ? address.url : nil, redirects: redirects,
            headers: sink.headers, body: sink.body, isTruncated: isTruncated, bytesOnWire: bytesOnWire, duration: secondsSpent)
    }

    func error(_ code: FetchError.Code, _ detail: String = "", retryAfter: Double? = nil) -> FetchError {
        FetchError(code, url: address.url, detail: detail, retryAfter: retryAfter)
    }
}

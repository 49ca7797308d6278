import CCurl

/// libcurl's multi handle: many transfers on one thread.
///
/// Unchecked, because two threads hold it: every call is made on the room's thread, save `wakeup`, which libcurl declares
/// safe from any thread for as long as the handle lives; whoever calls it holds a reference.
final class MultiHandle: @unchecked Sendable {
    private let raw: UnsafeMutableRawPointer

    /// - Parameter idleConnections: how many connections are kept alive for the next request.
    /// - Throws: `.internal`.
    init(idleConnections: Int) throws(FetchError) {
        guard Self.isLibraryReady, let raw = curl_multi_init() else { throw FetchError(.internal, url: "", detail: "curl_multi_init") }
        self.raw = raw
        _ = ccurl_multi_set_long(raw, CURLMOPT_MAXCONNECTS, idleConnections)
    }

    deinit { curl_multi_cleanup(raw) }

    /// False when libcurl does not take the handle.
    func add(_ easy: EasyHandle) -> Bool { curl_multi_add_handle(raw, easy.raw) == CURLM_OK }

    func remove(_ easy: EasyHandle) { curl_multi_remove_handle(raw, easy.raw) }

    func perform() {
        var running: Int32 = 0
        curl_multi_perform(raw, &running)
    }

    /// Waits until a transfer can go on, `wakeup` is called, or the time is over.
    func poll(milliseconds: Int32) { curl_multi_poll(raw, nil, 0, milliseconds, nil) }

    /// Ends the wait of `poll`; may be called on any thread.
    func wakeup() { curl_multi_wakeup(raw) }

    /// The next transfer that has ended: its number and how it ended.
    func nextDone() -> (id: Int, result: CURLcode)? {
        var left: Int32 = 0
        while let message = curl_multi_info_read(raw, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let id = EasyHandle.id(of: message.pointee.easy_handle) else { continue }
            return (id, message.pointee.data.result)
        }
        return nil
    }

    /// Once for the process; the runtime makes sure of that.
    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

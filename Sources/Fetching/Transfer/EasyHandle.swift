import CCurl

/// libcurl's easy handle: one transfer after another, with its settings and cookies. Frees all it owns when it goes.
final class EasyHandle {
    let raw: UnsafeMutableRawPointer
    /// Where libcurl writes its own words about a failure.
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    /// The first setting that libcurl did not take. A transfer with a setting missing must not start: it might be the guard.
    private(set) var refusedSetting: CURLoption?

    init?(id: Int) {
        guard let raw = curl_easy_init() else { return nil }
        self.raw = raw
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        set(CURLOPT_ERRORBUFFER, pointer: words)
        set(CURLOPT_PRIVATE, pointer: UnsafeMutableRawPointer(bitPattern: id))
    }

    deinit {
        curl_easy_cleanup(raw)
        lists.forEach { curl_slist_free_all($0) }
        words.deallocate()
    }

    /// The number that the handle was made with.
    static func id(of raw: UnsafeMutableRawPointer?) -> Int? {
        guard let raw else { return nil }
        var number: UnsafeMutablePointer<CChar>?
        guard ccurl_get_pointer(raw, CURLINFO_PRIVATE, &number) == CURLE_OK else { return nil }
        return Int(bitPattern: number)
    }

    func set(_ option: CURLoption, _ value: Int) { note(option, ccurl_set_long(raw, option, value)) }

    func set(_ option: CURLoption, _ flag: Bool) { set(option, flag ? 1 : 0) }

    /// Nil brings back libcurl's default.
    func set(_ option: CURLoption, _ value: String?) { note(option, ccurl_set_string(raw, option, value)) }

    func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) { note(option, ccurl_set_pointer(raw, option, pointer)) }

    func set(_ option: CURLoption, offset: Int) { note(option, ccurl_set_offset(raw, option, curl_off_t(offset))) }

    func set(_ option: CURLoption, lines: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else { return note(option, CURLE_OUT_OF_MEMORY) }
            list = longer
        }
        guard let list else { return }
        lists.append(list)
        note(option, ccurl_set_list(raw, option, list))
    }

    /// Both callbacks and the guard get `sink`, which has to outlive the transfer.
    func deliver(to sink: ResponseSink) {
        let context = Unmanaged.passUnretained(sink).toOpaque()
        note(CURLOPT_WRITEFUNCTION, ccurl_set_receive(raw, CURLOPT_WRITEFUNCTION, receiveBody))
        note(CURLOPT_HEADERFUNCTION, ccurl_set_receive(raw, CURLOPT_HEADERFUNCTION, receiveHeader))
        note(CURLOPT_OPENSOCKETFUNCTION, ccurl_set_open_socket(raw, openSocket))
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] { set(option, pointer: context) }
    }

    func number(_ info: CURLINFO) -> Int {
        var value: Int = 0
        return ccurl_get_long(raw, info, &value) == CURLE_OK ? value : 0
    }

    func offset(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return ccurl_get_offset(raw, info, &value) == CURLE_OK ? Int(value) : 0
    }

    /// What libcurl says of the failure, at best precise, else the code's general text.
    func explanation(of result: CURLcode) -> String {
        let precise = String(cString: words)
        return precise.isEmpty ? String(cString: curl_easy_strerror(result)) : precise
    }

    private func note(_ option: CURLoption, _ result: CURLcode) {
        guard result != CURLE_OK, refusedSetting == nil else { return }
        refusedSetting = option
    }
}

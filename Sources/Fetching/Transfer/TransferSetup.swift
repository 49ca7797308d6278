import CCurl
import Foundation

/// How an easy handle is set up, for the whole fetch and for each hop.
struct TransferSetup {
    private let configuration: FetcherConfiguration
    private let proxies: ProxyRules
    private let policy: AddressPolicy
    private let everyNameEntries: [String]
    private let authorityFile: String?
    /// Entries for single names go to libcurl with the first handle only: it keeps them for all, and a list of ten
    /// thousand on every handle would cost ten thousand squared.
    private var namedEntries: [String]

    init(_ configuration: FetcherConfiguration, policy: AddressPolicy) {
        self.configuration = configuration
        self.policy = policy
        proxies = ProxyRules(configuration.proxy)
        everyNameEntries = configuration.resolve.filter { $0.hasPrefix("*:") }
        namedEntries = configuration.resolve.filter { !$0.hasPrefix("*:") }
        authorityFile = configuration.authorityFile ?? Self.systemAuthorityFile
    }

    /// A handle with all that stays the same through redirects.
    mutating func makeHandle(for transfer: Transfer) -> EasyHandle? {
        guard let easy = EasyHandle(id: transfer.job.id) else { return nil }
        easy.deliver(to: transfer.sink)
        limit(easy)
        trust(easy, request: transfer.job.request)
        identify(easy, request: transfer.job.request)
        route(easy)
        return easy
    }

    /// Points the handle at the transfer's present address.
    ///
    /// - Throws: `.privateAddress` for an address written out that the proxy would be asked to fetch, `.timedOut`.
    func aim(_ easy: EasyHandle, _ transfer: Transfer) throws(FetchError) {
        let address = transfer.address
        let proxy = (transfer.job.request.proxy.map { ProxyRules($0) } ?? proxies).proxy(for: address)
        if proxy != nil, let kind = policy.objection(toProxied: address.host, port: address.port) {
            throw transfer.error(.privateAddress, "\(address.host) (\(kind.rawValue))")
        }
        let left = configuration.totalTimeout - transfer.secondsSpent
        guard left > 0 else { throw transfer.error(.timedOut) }
        transfer.sink.begin(host: address.host, goesToProxy: proxy != nil)
        easy.set(CURLOPT_URL, address.url)
        // An empty text: no proxy, whatever libcurl finds in the environment.
        easy.set(CURLOPT_PROXY, proxy ?? "")
        easy.set(CURLOPT_TIMEOUT_MS, Self.milliseconds(left))
        let sharesSecrets = address.mayShareSecrets(of: transfer.origin)
        let login = sharesSecrets ? transfer.job.request.basicAuth ?? transfer.origin.credentials : nil
        easy.set(CURLOPT_USERNAME, login?.user)
        easy.set(CURLOPT_PASSWORD, login?.password)
        easy.set(CURLOPT_COOKIE, sharesSecrets ? transfer.job.request.cookie.map(Self.oneLine) : nil)
        if let option = easy.refusedSetting { throw transfer.error(.internal, "option \(option.rawValue)") }
    }

    private func limit(_ easy: EasyHandle) {
        easy.set(CURLOPT_PROTOCOLS_STR, "http,https")
        easy.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        // We follow redirects ourselves: each hop takes its turn at its host, and secrets stay at home.
        easy.set(CURLOPT_FOLLOWLOCATION, false)
        easy.set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(configuration.connectTimeout))
        easy.set(CURLOPT_LOW_SPEED_LIMIT, configuration.minimumSpeed)
        easy.set(CURLOPT_LOW_SPEED_TIME, configuration.slowPatience)
        easy.set(CURLOPT_MAXFILESIZE_LARGE, offset: configuration.maxBodyBytes)
        // No signals: they belong to the process. No waiting for a name server when a transfer is given up: that would stop
        // every other transfer.
        easy.set(CURLOPT_NOSIGNAL, true)
        easy.set(CURLOPT_QUICK_EXIT, true)
    }

    private func trust(_ easy: EasyHandle, request: FetchRequest) {
        easy.set(CURLOPT_SSL_VERIFYPEER, request.verifyCertificate)
        easy.set(CURLOPT_SSL_VERIFYHOST, request.verifyCertificate ? 2 : 0)
        guard let authorityFile else { return }
        // Without a folder of authorities libcurl keeps the parsed file for later connections; with one it reads the lot
        // again for each.
        easy.set(CURLOPT_CAINFO, authorityFile)
        easy.set(CURLOPT_CAPATH, nil as String?)
    }

    private func identify(_ easy: EasyHandle, request: FetchRequest) {
        easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        easy.set(CURLOPT_USERAGENT, Self.oneLine(request.userAgent ?? configuration.userAgent))
        easy.set(CURLOPT_ACCEPT_ENCODING, "")
        // Keeps cookies in memory for the length of this fetch: some sites redirect until theirs comes back.
        easy.set(CURLOPT_COOKIEFILE, "")
        let fields = [
            ("If-None-Match", request.etag), ("If-Modified-Since", request.lastModified), ("Accept", request.accept),
            ("Authorization", request.bearerToken.map { "Bearer \($0)" }),
        ]
        if let form = request.form { easy.set(CURLOPT_COPYPOSTFIELDS, form) }
        easy.set(CURLOPT_HTTPHEADER, lines: fields.compactMap { name, value in value.map { "\(name): \(Self.oneLine($0))" } })
    }

    private mutating func route(_ easy: EasyHandle) {
        easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
        easy.set(CURLOPT_RESOLVE, lines: everyNameEntries + namedEntries)
        namedEntries = []
        easy.set(CURLOPT_CONNECT_TO, lines: configuration.connectTo)
    }

    /// A value from outside may hold a line end; sent as it is, that would be a header of the sender's own making.
    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }

    private static func milliseconds(_ seconds: Double) -> Int { max(Int(seconds * 1000), 1) }

    private static let systemAuthorityFile: String? = {
        guard let path = ccurl_authority_file().map({ String(cString: $0) }) else { return nil }
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}

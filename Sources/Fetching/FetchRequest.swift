/// What to fetch, and how.
public struct FetchRequest: Equatable, Sendable {
    /// http or https. A name and password in it count as `basicAuth` and are left out of what comes back.
    public var url: String
    /// The ETag of the last response, sent as If-None-Match, as it was received.
    public var etag: String?
    /// The Last-Modified of the last response, sent as If-Modified-Since, as it was received.
    public var lastModified: String?
    /// The Accept header; nil accepts anything.
    public var accept: String?
    /// In place of the configuration's.
    public var userAgent: String?
    /// The Cookie header, `name=value; name=value`. Sent to the host of the first address only.
    public var cookie: String?
    /// Sent to the host of the first address only.
    public var basicAuth: BasicAuth?
    /// False takes any certificate: for a source that cannot do better, with a warning that stays.
    public var verifyCertificate: Bool
    /// In place of the configuration's.
    public var proxy: ProxySetting?
    /// Fields of a form, `name=value&name=value`, already escaped: the request is a POST. Its answer is the answer, a redirect is not
    /// followed, so that what is sent goes to one place only.
    public var form: String?
    /// A token that is sent as `Authorization: Bearer`. As with a form, a redirect is not followed.
    public var bearerToken: String?

    /// A plain request for the address, changed by what is given.
    public init(
        _ url: String, etag: String? = nil, lastModified: String? = nil, accept: String? = nil, userAgent: String? = nil,
        cookie: String? = nil, basicAuth: BasicAuth? = nil, verifyCertificate: Bool = true, proxy: ProxySetting? = nil,
        form: String? = nil, bearerToken: String? = nil
    ) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
        self.accept = accept
        self.userAgent = userAgent
        self.cookie = cookie
        self.basicAuth = basicAuth
        self.verifyCertificate = verifyCertificate
        self.proxy = proxy
        self.form = form
        self.bearerToken = bearerToken
    }

    /// The most bytes of body, after decompression, where that is less than the configuration's.
    public var maxBodyBytes: Int?

    /// Whether it goes to one address and no further.
    var staysPut: Bool { form != nil || bearerToken != nil }
}

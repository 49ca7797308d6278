/// The one spelling of an address whose differences mean nothing: scheme and host in lower case, no default port, no fragment
/// (RFC 3986, 6.2.2.1 and 6.2.3). So a list that is read twice, or typed over, adds nothing twice.
public enum NormalAddress {
    /// The address in that spelling; path, query, name and password stay as they are written. Anything but http and https comes back
    /// as it is.
    public static func of(_ address: String) -> String {
        guard let colon = address.range(of: "://") else { return address }
        let scheme = address[..<colon.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return address }
        let rest = address[colon.upperBound...].prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let login = authority.lastIndex(of: "@").map { authority[...$0] } ?? ""
        var host = authority.dropFirst(login.count).lowercased()
        for port in [scheme == "http" ? ":80" : ":443", ":"] where host.hasSuffix(port) { host.removeLast(port.count) }
        return scheme + "://" + login + host + rest.dropFirst(authority.count)
    }
}

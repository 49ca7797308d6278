/// What one party has registered: `omroep.example` for `rss.omroep.example`. Politeness counts by it, since the hosts of one
/// domain are mostly one machine room.
///
/// The whole Public Suffix List would be ten thousand rules. Only those are here that Dutch feeds meet: taking two hosts for one
/// costs a pause of half a second, never a feed.
public enum RegistrableDomain {
    /// The domain of a host name in lower case; an IP address and a single label are their own.
    public static func of(_ host: String) -> String {
        guard IPAddress(host) == nil else { return host }
        let labels = host.split(separator: ".")
        guard labels.count > 2 else { return host }
        let isLong = twoLabelSuffixes.contains(labels.suffix(2).joined(separator: "."))
        return labels.suffix(isLong ? 3 : 2).joined(separator: ".")
    }

    /// Suffixes of two labels under which anyone can register a third (publicsuffix.org).
    private static let twoLabelSuffixes: Set<String> = [
        "co.uk", "org.uk", "gov.uk", "ac.uk", "com.au", "org.au", "co.nz", "co.za", "co.jp", "com.br", "com.tr", "co.in", "ac.be",
        "co.nl", "blogspot.com", "blogspot.nl", "wordpress.com", "github.io", "gitlab.io", "substack.com", "tumblr.com", "netlify.app",
        "vercel.app", "pages.dev", "web.app", "azurewebsites.net", "cloudfront.net", "herokuapp.com", "weebly.com", "wixsite.com",
    ]
}

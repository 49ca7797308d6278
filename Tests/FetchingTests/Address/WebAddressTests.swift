@testable import Fetching
import Testing

/// The address type is no public face; what it gets wrong would be a hole in the guard, so it has tests of its own.
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://Nieuws.Example/feed", "nieuws.example", 80), ("https://nieuws.example./feed", "nieuws.example", 443),
        (" http://nieuws.example:8080/ ", "nieuws.example", 8080), ("http://[::1]:81/", "::1", 81),
        // Every spelling of an IPv4 address that a name server never sees.
        ("http://2130706433/", "127.0.0.1", 80), ("http://0x7f.1/", "127.0.0.1", 80), ("http://0177.0.0.1/", "127.0.0.1", 80),
        ("http://127.1/", "127.0.0.1", 80), ("http://0/", "0.0.0.0", 80),
    ])
    func `host and port come out in one form`(text: String, host: String, port: Int) throws {
        let address = try WebAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test func `blanks and letters outside ASCII are encoded`() throws {
        #expect(
            try WebAddress("http://nieuws.example/één artikel?q=café bar").url
                == "http://nieuws.example/%c3%a9%c3%a9n%20artikel?q=caf%c3%a9+bar")
    }

    @Test(arguments: ["http://café.example/", "http://CAFÉ.example./", "http://cafe\u{301}.example/", "http://xn--caf-dma.example/"])
    func `a host outside ASCII has one spelling, in any locale`(text: String) throws {
        let address = try WebAddress(text)
        #expect(address.host == "xn--caf-dma.example")
        #expect(address.url.hasPrefix("http://xn--caf-dma.example"))
    }

    @Test func `credentials are taken out of the address`() throws {
        let address = try WebAddress("https://kees:ge%3Aheim@nieuws.example/feed")
        #expect(address.url == "https://nieuws.example/feed")
        #expect(address.credentials == BasicAuth(user: "kees", password: "ge:heim"))
    }

    @Test(arguments: [
        "ftp://nieuws.example/", "file:///etc/passwd", "javascript:alert(1)", "data:text/xml,<rss/>", "gopher://nieuws.example/",
        "mailto:redactie@nieuws.example", "FILE:/etc/passwd", "dict://127.0.0.1:11211/stat",
    ])
    func `only http and https are schemes for us`(text: String) {
        #expect { try WebAddress(text) } throws: { ($0 as? FetchError)?.code == .forbiddenScheme }
    }

    @Test(arguments: [
        "", "   ", "nieuws.example/feed", "nieuws.example:8080/feed", "http://", "http://a b/", "http://nieuws.example:99999/",
    ])
    func `what is no address is refused`(text: String) {
        #expect { try WebAddress(text) } throws: { ($0 as? FetchError)?.code == .invalidURL }
    }

    @Test func `an error about an address never shows its password`() {
        #expect { try WebAddress("http://kees:geheim@nieuws.example:99999/") } throws: { error in
            (error as? FetchError)?.url == "http://nieuws.example:99999/"
        }
    }

    @Test(arguments: [
        ("/b", "http://nieuws.example/b"), ("c", "http://nieuws.example/map/c"), ("../d", "http://nieuws.example/d"),
        ("?p=2", "http://nieuws.example/map/a?p=2"), ("//ander.example/e", "http://ander.example/e"),
        ("https://ander.example/f", "https://ander.example/f"),
    ])
    func `a relative address is resolved against where we are`(location: String, url: String) throws {
        #expect(try WebAddress(location, relativeTo: WebAddress("http://nieuws.example/map/a?p=1")).url == url)
    }

    @Test func `a relative address with a scheme of its own is no path`() throws {
        let base = try WebAddress("http://nieuws.example/")
        #expect { try WebAddress("javascript:alert(1)", relativeTo: base) } throws: { ($0 as? FetchError)?.code == .forbiddenScheme }
    }

    @Test(arguments: [
        ("http://a.example/x", "http://a.example/y", true), ("http://a.example/", "https://a.example/", true),
        ("https://a.example/", "http://a.example/", false), ("http://a.example/", "http://b.example/", false),
        ("http://a.example/", "http://a.example:8080/", false), ("http://a.example:8080/", "https://a.example/", false),
        ("http://a.example/", "http://sub.a.example/", false),
    ])
    func `secrets go no further than the host and the port they were meant for`(origin: String, target: String, may: Bool) throws {
        #expect(try WebAddress(target).mayShareSecrets(of: WebAddress(origin)) == may)
    }
}

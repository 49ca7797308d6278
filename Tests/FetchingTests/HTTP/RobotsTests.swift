import Fetching
import Testing

@Suite struct RobotsTests {
    private func robots(_ text: String) -> Robots { Robots(Array(text.utf8), for: "Eenmond") }

    @Test func `without a file, or with an empty one, everything is allowed`() {
        #expect(Robots.allowingAll.allows("/artikel"))
        #expect(robots("").allows("/"))
        #expect(robots("User-agent: *\nDisallow:").allows("/artikel"))
    }

    @Test func `a group for our name counts in place of the group for all`() {
        let text = "User-agent: *\nDisallow: /\n\nUser-agent: eenmond/2.0\nDisallow: /prive"
        #expect(robots(text).allows("/artikel"))
        #expect(!robots(text).allows("/prive/1"))
        #expect(!Robots(Array(text.utf8), for: "Ander").allows("/artikel"))
    }

    @Test func `several names open one group, several groups for one name are one`() {
        let text = "User-agent: a\nUser-agent: Eenmond\nDisallow: /x\nUser-agent: b\nDisallow: /y\nUser-agent: Eenmond\nDisallow: /z"
        #expect(!robots(text).allows("/x") && !robots(text).allows("/z"))
        #expect(robots(text).allows("/y"))
    }

    @Test(arguments: [
        ("Disallow: /a", "/a", false), ("Disallow: /a", "/abc", false), ("Disallow: /a", "/b/a", true), ("Disallow: /a", "/A", true),
        ("Disallow: /a$", "/a", false), ("Disallow: /a$", "/ab", true), ("Disallow: /*.php", "/x/y.php?z", false),
        ("Disallow: /*.php$", "/x.php?z", true), ("Disallow: *", "/alles", false), ("Disallow: /a*b*c", "/aXXbXXc", false),
        ("Disallow: /a*b*c", "/aXXcXXb", true), ("Disallow: /*/prive/", "/a/b/prive/c", false), ("Disallow: /?s=", "/?s=brand", false),
        ("Disallow: /a # niet hier", "/a", false), ("disallow:/a", "/a", false), ("Disallow: a", "/a", true),
        ("Disallow: /\nAllow: /nieuws", "/nieuws/1", true), ("Disallow: /\nAllow: /nieuws", "/sport", false),
        ("Allow: /a\nDisallow: /a", "/a", true), ("Disallow: /nieuws/\nAllow: /nieuws", "/nieuws/1", false),
        ("Disallow: /één", "/%C3%A9%c3%a9n", false), ("Disallow: /%7Ejan", "/~jan", false), ("Disallow: /a%2Fb", "/a/b", true),
        ("Disallow: /", "/robots.txt", true), ("Disallow: /", "", false),
    ])
    func `the longest rule that fits decides`(rules: String, path: String, isAllowed: Bool) {
        #expect(robots("User-agent: *\n" + rules).allows(path) == isAllowed)
    }

    @Test func `lines that mean nothing to us end no group`() {
        let text = "\u{FEFF}Disallow: /voor\r\nUser-agent: *\r\nSitemap: https://nieuws.example/s.xml\r\nonzin\r\nDisallow: /a\r\n"
        #expect(!robots(text).allows("/a"))
        #expect(robots(text).allows("/voor"))
    }

    @Test(arguments: [("10", 10.0), ("0.5", 0.5)])
    func `a crawl delay is read`(value: String, seconds: Double) {
        #expect(robots("User-agent: *\nCrawl-delay: \(value)").crawlDelay == seconds)
    }

    @Test(arguments: ["-1", "tien", "", "inf"])
    func `a crawl delay that is no time is none`(value: String) {
        #expect(robots("User-agent: *\nCrawl-delay: \(value)").crawlDelay == nil)
    }

    @Test func `a pattern made to be slow is not`() {
        let rule = "User-agent: *\nDisallow: /" + String(repeating: "a*", count: 200) + "b$"
        #expect(robots(rule).allows("/" + String(repeating: "a", count: 5000)))
    }

    @Test func `bytes that are no text do no harm`() {
        #expect(Robots((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 37) }, for: "Eenmond").allows("/artikel"))
    }
}

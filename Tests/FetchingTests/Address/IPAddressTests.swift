import Fetching
import Testing

@Suite struct IPAddressTests {
    @Test(arguments: ["192.0.2.1", "2001:db8::1", "::", "::ffff:192.0.2.1"])
    func `an address reads back as it was written`(text: String) {
        #expect(IPAddress(text)?.description == text)
    }

    @Test(arguments: ["", "127.1", "1.2.3", "1.2.3.256", "1.2.3.4.5", "0x7f.0.0.1", "fe80::1%eth0", "voorbeeld.nl", "[::1"])
    func `what is no address in full is refused`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func `brackets are left out`() {
        #expect(IPAddress("[::1]") == IPAddress("::1"))
    }

    @Test func `only four or sixteen bytes make an address`() {
        #expect(IPAddress(bytes: [1, 2, 3, 4])?.description == "1.2.3.4")
        #expect(IPAddress(bytes: [1, 2, 3]) == nil)
        #expect(IPAddress(bytes: []) == nil)
    }

    @Test func `a mapped address unmaps to what the kernel connects to, any other stays`() {
        #expect(IPAddress("::ffff:10.0.0.1")?.unmapped == IPAddress("10.0.0.1"))
        #expect(IPAddress("::10.0.0.1")?.unmapped == IPAddress("::10.0.0.1"))
        #expect(IPAddress("10.0.0.1")?.unmapped == IPAddress("10.0.0.1"))
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("172.16.0.0/12", "172.31.0.1", true),
        ("172.16.0.0/12", "172.32.0.1", false), ("0.0.0.0/0", "8.8.8.8", true), ("1.2.3.4", "1.2.3.4", true),
        ("1.2.3.4", "1.2.3.5", false), ("fc00::/7", "fdff::1", true), ("fc00::/7", "fe00::1", false), ("0.0.0.0/0", "::1", false),
    ])
    func `a range holds the addresses that share its first bits`(range: String, address: String, holds: Bool) throws {
        #expect(try #require(IPNetwork(range)).contains(try #require(IPAddress(address))) == holds)
    }

    @Test(arguments: ["10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "10.0.0.0/8/8", "net/8"])
    func `what is no range is refused`(text: String) {
        #expect(IPNetwork(text) == nil)
    }
}

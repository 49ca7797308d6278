import Fetching
import Testing

@Suite struct AddressGuardTests {
    @Test(arguments: [
        ("1.1.1.1", AddressKind.public), ("145.100.0.1", .public), ("9.255.255.255", .public), ("11.0.0.0", .public),
        ("0.0.0.0", .unspecified), ("0.255.255.255", .unspecified), ("127.0.0.1", .loopback), ("127.255.255.254", .loopback),
        ("10.0.0.0", .private), ("10.255.255.255", .private), ("172.15.255.255", .public), ("172.16.0.0", .private),
        ("172.31.255.255", .private), ("172.32.0.0", .public), ("192.168.0.0", .private), ("192.169.0.0", .public),
        ("100.63.255.255", .public), ("100.64.0.0", .carrierNAT), ("100.127.255.255", .carrierNAT), ("100.128.0.0", .public),
        ("169.254.169.254", .linkLocal), ("169.253.255.255", .public), ("198.17.255.255", .public), ("198.18.0.0", .benchmark),
        ("198.19.255.255", .benchmark), ("198.20.0.0", .public), ("192.0.0.1", .reserved), ("192.0.1.0", .public),
        ("192.0.2.7", .documentation), ("198.51.100.7", .documentation), ("203.0.113.7", .documentation), ("192.88.99.1", .reserved),
        ("223.255.255.255", .public), ("224.0.0.1", .multicast), ("239.255.255.255", .multicast), ("240.0.0.0", .reserved),
        ("255.255.255.254", .reserved), ("255.255.255.255", .broadcast),
    ])
    func `an IPv4 address is judged by its range, up to its edges`(text: String, kind: AddressKind) throws {
        #expect(AddressGuard.kind(of: try #require(IPAddress(text))) == kind)
    }

    @Test(arguments: [
        ("2a00:1450:400e::1", AddressKind.public), ("2606:4700::1111", .public), ("::", .unspecified), ("::1", .loopback),
        ("fc00::1", .uniqueLocal), ("fdff:ffff::1", .uniqueLocal), ("fec0::1", .uniqueLocal), ("fe80::1", .linkLocal),
        ("febf::1", .linkLocal), ("ff02::1", .multicast), ("2001:db8::1", .documentation), ("3fff:fff::1", .documentation),
        ("2001:2::1", .benchmark), ("2001:10::1", .reserved), ("2001:20::1", .reserved), ("100::1", .reserved),
        ("4000::1", .reserved), ("5f00::1", .reserved), ("64:ff9b::8.8.8.8", .nat64), ("64:ff9b:1:2::3", .nat64),
        ("64:ff9b:2::1", .reserved),
    ])
    func `an IPv6 address is refused unless it is global unicast`(text: String, kind: AddressKind) throws {
        #expect(AddressGuard.kind(of: try #require(IPAddress(text))) == kind)
    }

    @Test(arguments: [
        ("::ffff:127.0.0.1", AddressKind.loopback), ("::ffff:10.1.2.3", .private), ("::ffff:169.254.169.254", .linkLocal),
        ("::ffff:8.8.8.8", .public), ("::127.0.0.1", .loopback), ("::10.0.0.1", .private), ("::ffff:0:192.168.1.1", .private),
        ("2002:7f00:1::", .loopback), ("2002:c0a8:101::1", .private), ("2002:808:808::1", .public),
        // Teredo: the server 10.0.0.1; then a public server with the client 192.168.1.1, whose bits are flipped.
        ("2001:0:a00:1::f7f7:f7f7", .private), ("2001:0:808:808::3f57:fefe", .private), ("2001:0:808:808::f7f7:f7f7", .public),
    ])
    func `an IPv6 address is no better than the IPv4 address it wraps`(text: String, kind: AddressKind) throws {
        #expect(AddressGuard.kind(of: try #require(IPAddress(text))) == kind)
    }
}

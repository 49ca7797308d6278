import Incident
import Testing

@Suite("Readable names")
struct IncidentIDTests {
    @Test(
        "a title becomes a slug",
        arguments: [
            ("Steekpartij Marktplein", "steekpartij-marktplein"),
            ("  Brand: De Linde!  ", "brand-de-linde"),
            ("Geëvacueerde café's in 's-Hertogenbosch", "geevacueerde-cafes-in-s-hertogenbosch"),
            ("Foto’s van ‘n feest", "fotos-van-n-feest"),
            ("Cafe\u{301} dicht", "cafe-dicht"),
            ("Ĳsbaan in Fryslân", "ijsbaan-in-fryslan"),
            ("OEFENING: brand", "oefening-brand"),
            ("N35 – ongeval (3 auto's)", "n35-ongeval-3-autos"),
            ("112/politie", "112-politie"),
            ("---", "incident"),
            ("", "incident"),
            ("🔥🔥", "incident"),
            ("Пожар", "incident"),
        ])
    func slug(_ title: String, _ expected: String) {
        #expect(IncidentID(title: title).rawValue == expected)
    }

    @Test("the second of a title gets a number")
    func number() {
        #expect(IncidentID(title: "Brand", number: 1).rawValue == "brand")
        #expect(IncidentID(title: "Brand", number: 2).rawValue == "brand-2")
        #expect(IncidentID(title: "", number: 3).rawValue == "incident-3")
    }

    @Test("a long title is cut, without a hyphen at the end, and can be read back")
    func long() throws {
        let atHyphen = String(repeating: "a", count: 59) + " bc"
        #expect(IncidentID(title: atHyphen).rawValue == String(repeating: "a", count: 59))
        let endless = IncidentID(title: String(repeating: "brand ", count: 1000), number: 99)
        #expect(endless.rawValue.utf8.count <= 63)
        #expect(IncidentID(endless.rawValue) == endless)
    }

    @Test("what could not be a name is refused", arguments: ["", "Brand", "de linde", "../etc", "brand/2", "é", "-rf", "a\n"])
    func refused(_ name: String) {
        #expect(IncidentID(name) == nil)
    }

    @Test("a name has 80 letters at most")
    func length() {
        #expect(IncidentID(String(repeating: "a", count: 80)) != nil)
        #expect(IncidentID(String(repeating: "a", count: 81)) == nil)
    }

    @Test("names stand in the order of letters")
    func order() throws {
        let names = ["zaak", "brand-2", "brand"].compactMap { IncidentID($0) }
        #expect(names.sorted().map(\.description) == ["brand", "brand-2", "zaak"])
    }
}

import Testing

@testable import Web

struct FormTests {
    @Test(arguments: [
        ("a=b&c=d", ["a": "b", "c": "d"]), ("a=b+c%20d", ["a": "b c d"]), ("naam=Ren%C3%A9e+%F0%9F%94%A5", ["naam": "Renée 🔥"]),
        ("a=1&a=2", ["a": "2"]), ("a", ["a": ""]), ("a=b=c", ["a": "b=c"]), ("", [:]), ("a=%zz%4", ["a": "%zz%4"]), ("a=%+1", ["a": "% 1"]),
        ("a=%FF", ["a": "\u{FFFD}"]), ("%61=%62", ["a": "b"]),
    ])
    func `A form is read field by field`(body: String, expected: [String: String]) {
        #expect(FormFields(Array(body.utf8)).values == expected)
    }

    @Test func `Lines end in one way, and blanks around a field are dropped`() {
        let fields = FormFields(Array("t=a%0D%0Ab%0Dc&n=+x+%0A".utf8))
        #expect(fields.text("t") == "a\nb\nc")
        #expect(fields["n"] == "x")
        #expect(fields["niets"] == "")
    }

    @Test func `All that is wrong is told at once`() {
        var reader = FormReader(FormFields(Array("lang=\(String(repeating: "a", count: 3_000))&tijd=nooit".utf8)))
        _ = reader.required("titel", else: "Vul in.")
        _ = reader.optional("lang")
        _ = reader.moment("tijd")
        #expect(reader.problems.map(\.field) == ["titel", "lang", "tijd"])
        #expect(reader.state.values["tijd"] == "nooit")
    }

    @Test(arguments: [
        ("https://omroep.example/1", true), ("HTTP://omroep.example", true), ("javascript:alert(1)", false), ("data:text/html,x", false),
        ("//x.example", false), ("", false),
    ])
    func `Only addresses of web pages become links`(address: String, isLink: Bool) {
        #expect((WebLink.safe(address) != nil) == isLink)
    }

    @Test(arguments: [
        ("127.0.0.1:8080", "127.0.0.1"), ("[::1]:80", "[::1]"), ("[::1]", "[::1]"), ("localhost", "localhost"), ("a:b", "a:b"),
        ("127.0.0.1:", "127.0.0.1:"),
    ])
    func `The host is read from the authority`(authority: String, host: String) {
        #expect(LoopbackName.host(of: authority) == host)
    }
}

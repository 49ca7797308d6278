import Foundation
import Testing

@testable import Web

struct MultipartTests {
    private static let type = "multipart/form-data; boundary=grens"

    private static func read(_ body: String, type: String = type) throws -> FormFields {
        FormFields(try MultipartForm(Data(body.utf8), type: type))
    }

    @Test func `Fields and files come out as a browser put them in`() throws {
        let fields = try Self.read(
            "--grens\r\nContent-Disposition: form-data; name=\"naam\"\r\n\r\nRenée\r\nJansen\r\n"
                + "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"C:\\map\\lijst %22a%22.opml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n<a>\r\n--gren-niet\r\n</a>\r\n"
                + "--grens\r\nContent-Disposition: form-data; name=\"leeg\"; filename=\"\"\r\n\r\n\r\n--grens--\r\n")
        #expect(fields.values == ["naam": "Renée\r\nJansen"])
        #expect(fields.text("naam") == "Renée\nJansen")
        #expect(fields.files.count == 1, "a field in which nothing was chosen is no file")
        #expect(fields.files["bestand"]?.name == "lijst \"a\".opml")
        #expect(fields.files["bestand"]?.bytes == Data("<a>\r\n--gren-niet\r\n</a>".utf8))
    }

    @Test func `Bytes of a file stay as they are`() throws {
        let bytes = Data((0...255).map { UInt8($0) }) + Data("\r\n-\r\n--gren".utf8)
        let head = "--grens\r\ncontent-disposition: form-data; name=b; filename=\"x\"\r\n\r\n"
        let form = try MultipartForm(Data(head.utf8) + bytes + Data("\r\n--grens--".utf8), type: "Multipart/Form-Data; Boundary=\"grens\"")
        #expect(form.files["b"]?.bytes == bytes)
    }

    private static let part = "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"

    @Test(arguments: [
        "", "--grens", "--grens--", "--grens\r\n", part, part + "--grens", "x\r\n" + part + "--grens--", part + "--grens--x",
        part + "--grens-- \r\nx", "--grens\nContent-Disposition: form-data; name=\"a\"\n\nb\n--grens--",
        "--grens\r\n\r\nb\r\n--grens--", "--grens\r\nContent-Type: text/plain\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"a\"; name=\"c\"\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''x\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\nb\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYg==\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"\(String(repeating: "a", count: 5_000))\"\r\n\r\nb\r\n--grens--",
        String(repeating: part, count: 65) + "--grens--",
    ])
    func `What no browser sends is refused`(body: String) {
        // Not even one field is taken of the last that is good.
        if body == "--grens--" {
            #expect((try? Self.read(body))?.values == [:])
        } else {
            #expect(throws: MultipartForm.Broken.self) { try Self.read(body) }
        }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"", "multipart/mixed; boundary=grens",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=grens; boundary=ander",
        "multipart/form-data; boundary=gr\u{e9}ns",
    ])
    func `A form without a good boundary is refused`(type: String) {
        #expect(throws: MultipartForm.Broken.self) { try Self.read(Self.part + "--grens--", type: type) }
    }
}

/// Makes a list of the elements of an OPML document.
final class OPMLBuilder: XMLHandler {
    private let linesBefore: Int
    private var title: String?
    private var outlines: [OPMLOutline] = []
    private var problems: [OPMLProblem] = []
    private var seen: Set<String> = []
    private var folders: [String] = []
    /// For each open outline: whether it is a folder.
    private var open: [Bool] = []
    private var titleBytes: [UInt8]?
    private var inHead = false

    /// Starts; `linesBefore` are the lines above the root element.
    init(linesBefore: Int) { self.linesBefore = linesBefore }

    private enum Role: UInt16 { case other, head, title, outline }

    override func role(of name: String, namespace: String?, prefix: String?) -> UInt16 {
        switch name.lowercased() {
        case "head": Role.head.rawValue
        case "title": Role.title.rawValue
        case "outline": Role.outline.rawValue
        default: Role.other.rawValue
        }
    }

    override func start(_ role: UInt16, _ element: XMLElement) {
        switch Role(rawValue: role) {
        case .head: inHead = true
        case .title where inHead: titleBytes = []
        case .outline: startOutline(element)
        default: break
        }
    }

    override func text(_ bytes: ByteView) { titleBytes?.append(contentsOf: bytes) }

    override func end(_ role: UInt16) {
        switch Role(rawValue: role) {
        case .head: inHead = false
        case .title:
            if let bytes = titleBytes { title = bytes.withUnsafeBufferPointer { $0.trimmed.string } }
            titleBytes = nil
        case .outline: if open.popLast() == true { folders.removeLast() }
        default: break
        }
    }

    private func startOutline(_ element: XMLElement) {
        let attributes = element.attributes
        let name = Self.name(attributes.string("title")) ?? Self.name(attributes.string("text"))
        guard let address = attributes.string("xmlurl") ?? Self.rssAddress(attributes) else {
            open.append(name != nil)
            if let name { folders.append(name) }
            return
        }
        open.append(false)
        add(address, name, attributes, line: element.line + linesBefore)
    }

    /// Some programs write `type="rss" url="…"`.
    private static func rssAddress(_ attributes: XMLAttributes) -> String? {
        guard let type = attributes.string("type")?.lowercased(), type == "rss" || type == "atom" else { return nil }
        return attributes.string("url")
    }

    private static func name(_ text: String?) -> String? {
        guard var text else { return nil }
        var plain = PlainText()
        text.withUTF8 { plain.write($0) }
        return plain.bytes.isEmpty ? nil : String(decoding: plain.bytes, as: UTF8.self)
    }

    private func add(_ written: String, _ name: String?, _ attributes: XMLAttributes, line: Int) {
        let resolver = LinkResolver(base: nil)
        var address = written.hasPrefix("feed://") ? "http://" + written.dropFirst(7) : written
        guard let url = address.withUTF8({ resolver.string($0, for: .media) }).map(NormalAddress.of) else {
            return problems.append(OPMLProblem(line: line, kind: .invalidAddress, text: name ?? written))
        }
        guard seen.insert(url).inserted else {
            return problems.append(OPMLProblem(line: line, kind: .double, text: url))
        }
        let site = attributes.view("htmlurl").flatMap { resolver.string($0) }
        outlines.append(OPMLOutline(title: name ?? url, xmlURL: url, htmlURL: site, folders: folders, line: line, notes: attributes.notes))
    }

    /// The list.
    func document(repairs: [Repair]) -> OPMLDocument {
        OPMLDocument(title: title, outlines: outlines, problems: problems, repairs: repairs)
    }
}

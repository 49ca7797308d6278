/// Bytes on their way to a handler: encoding, prolog, repairs, libxml2.
struct XMLDocument {
    /// The root element's name without prefix, in lower case.
    let root: String
    /// Whether a document type says HTML.
    let isHTMLDocument: Bool
    private let text: ByteView
    private let prolog: Prolog
    private let earlier: [Repair]

    /// What came of a document.
    struct Result<Handler: XMLHandler> {
        let handler: Handler
        let repairs: [Repair]
        /// Whether libxml2 had nothing to complain about at first.
        let isWellFormed: Bool
        /// Whether the bytes stopped halfway.
        let isCut: Bool
        let outcome: XMLOutcome
    }

    /// Looks at the start of a document in UTF-8; throws when it holds no element.
    init(_ text: ByteView, repairs: [Repair]) throws(ReadingError) {
        guard let prolog = Prolog(text) else { throw ReadingError(.unreadable, detail: "no element") }
        self.text = text
        self.prolog = prolog
        root = prolog.root
        isHTMLDocument = prolog.isHTMLDocument
        earlier = repairs + (prolog.hasJunk ? [.leadingJunk] : [])
    }

    /// How many lines come before the root element.
    var linesBefore: Int { text[..<prolog.start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }

    /// Reads the document into a handler that `make` makes; a second one is made when the tags need repair.
    func read<Handler: XMLHandler>(_ make: () -> Handler) throws(ReadingError) -> Result<Handler> {
        let body = text.view(prolog.start, text.count)
        var mending = TextMending(body, entities: prolog.entities, takesSections: true)
        let mended = try mending.mend()
        var repairs = RepairList()
        repairs.add(earlier)
        repairs.add(mending.repairs.all)
        if !mending.hasCrowdedTag {
            let handler = make()
            let reader = XMLReader(handler: handler)
            let outcome = Self.with(mended, or: body) { reader.read($0, sections: mending.sections, recovering: false) }
            if outcome.hasUndeclaredPrefix { repairs.add(.undeclaredPrefix) }
            if outcome.isWellFormed {
                return Result(handler: handler, repairs: repairs.all, isWellFormed: true, isCut: false, outcome: outcome)
            }
        }
        var whole = TextMending(body, entities: prolog.entities, takesSections: false)
        return Self.with(try whole.mend(), or: body) { parseMended($0, make, repairs) }
    }

    private static func with<Value>(_ mended: [UInt8]?, or body: ByteView, _ use: (ByteView) -> Value) -> Value {
        guard let mended else { return use(body) }
        return mended.withUnsafeBufferPointer { use($0) }
    }

    private func parseMended<Handler: XMLHandler>(_ body: ByteView, _ make: () -> Handler, _ found: RepairList) -> Result<Handler> {
        var repairs = found
        var tags = TagMending(body)
        let sound = tags.mend()
        let second = make()
        let again = sound.withUnsafeBufferPointer { XMLReader(handler: second).read($0, sections: [], recovering: true) }
        if again.hasUndeclaredPrefix { repairs.add(.undeclaredPrefix) }
        repairs.add(tags.repairs.all)
        if again.isTooDeep { repairs.add(.tooDeep) }
        if tags.repairs.all.isEmpty || !again.isWellFormed { repairs.add(.syntax) }
        let isCut = tags.repairs.all.contains(.truncated)
        return Result(handler: second, repairs: repairs.all, isWellFormed: false, isCut: isCut, outcome: again)
    }
}

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
    ///
    /// Each way has a function of its own, so that its copy of the text is gone before the next one is made.
    func read<Handler: XMLHandler>(_ make: () -> Handler) throws(ReadingError) -> Result<Handler> {
        let body = text.view(prolog.start, text.count)
        var repairs = RepairList()
        repairs.add(earlier)
        if let sound = try readAsItStands(body, make, &repairs) { return sound }
        return parseMended(try mended(body), make, repairs)
    }

    /// With sound references alone; nil when libxml2 refuses the tags.
    private func readAsItStands<Handler: XMLHandler>(
        _ body: ByteView, _ make: () -> Handler, _ repairs: inout RepairList
    ) throws(ReadingError) -> Result<Handler>? {
        var mending = TextMending(body, entities: prolog.entities, takesSections: true)
        let mended = try mending.mend()
        repairs.add(mending.repairs.all)
        guard !mending.hasCrowdedTag else { return nil }
        let handler = make()
        let reader = XMLReader(handler: handler)
        let outcome = Self.with(mended, or: body) { reader.read($0, sections: mending.sections, recovering: false) }
        if outcome.hasUndeclaredPrefix { repairs.add(.undeclaredPrefix) }
        guard outcome.isWellFormed else { return nil }
        return Result(handler: handler, repairs: repairs.all, isWellFormed: true, isCut: false, outcome: outcome)
    }

    private static func with<Value>(_ mended: [UInt8]?, or body: ByteView, _ use: (ByteView) -> Value) -> Value {
        guard let mended else { return use(body) }
        return mended.withUnsafeBufferPointer { use($0) }
    }

    /// The body with sound references and sound tags.
    private func mended(_ body: ByteView) throws(ReadingError) -> (sound: [UInt8], tags: RepairList) {
        var whole = TextMending(body, entities: prolog.entities, takesSections: false)
        let text = try whole.mend()
        let result = Self.with(text, or: body) { view in
            Swift.Result { () throws(ReadingError) in
                var tags = TagMending(view)
                return (try tags.mend(), tags.repairs)
            }
        }
        return try result.get()
    }

    private func parseMended<Handler: XMLHandler>(
        _ mended: (sound: [UInt8], tags: RepairList), _ make: () -> Handler, _ found: RepairList
    ) -> Result<Handler> {
        var repairs = found
        let second = make()
        let again = mended.sound.withUnsafeBufferPointer { XMLReader(handler: second).read($0, sections: [], recovering: true) }
        if again.hasUndeclaredPrefix { repairs.add(.undeclaredPrefix) }
        repairs.add(mended.tags.all)
        if again.isTooDeep { repairs.add(.tooDeep) }
        if mended.tags.all.isEmpty || !again.isWellFormed { repairs.add(.syntax) }
        let isCut = mended.tags.all.contains(.truncated)
        return Result(handler: second, repairs: repairs.all, isWellFormed: false, isCut: isCut, outcome: again)
    }
}

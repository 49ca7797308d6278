import CLibXML2

/// libxml2's memory parser (SAX2), without network, without entity substitution, with libxml2's own limits on.
///
/// The bytes are UTF-8 without XML declaration and document type: encoding and entities have been dealt with before.
final class XMLReader {
    private let handler: Unmanaged<XMLHandler>
    @exclusivity(unchecked) private var names = XMLNameCache()
    @exclusivity(unchecked) private var roles: [UInt16] = []
    @exclusivity(unchecked) private var untilCount = 0
    private var sections = XMLSections()
    private var outcome = XMLOutcome()
    private var stopsAtError = false
    private var context: xmlParserCtxtPtr?

    /// The most different names in a document; libxml2 finds each among all others, in a table that stops growing.
    private static let mostNames = 20_000

    /// libxml2 wants one initialisation a process.
    private static let libraryIsReady: Void = xmlInitParser()

    // Unmanaged: a counted reference would cost two atomic operations an event, and `read` does not outlive its caller.

    /// Makes a reader that reports to `handler`, which the caller keeps alive.
    init(handler: XMLHandler) {
        self.handler = .passUnretained(handler)
        roles.reserveCapacity(64)
        _ = Self.libraryIsReady
    }

    /// Parses a whole document. Without `recovering` it stops at the first fatal error.
    ///
    /// Elements that are open at the end are reported as ended.
    func read(_ bytes: ByteView, sections: [ByteView], recovering: Bool) -> XMLOutcome {
        self.sections = XMLSections(sections)
        guard let base = bytes.baseAddress, bytes.count < Int(Int32.max) else {
            outcome.isWellFormed = false
            return outcome
        }
        let memory = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        guard let context = xmlCreateMemoryParserCtxt(memory, Int32(bytes.count)) else {
            outcome.isWellFormed = false
            return outcome
        }
        defer { xmlFreeParserCtxt(context) }
        self.context = context
        stopsAtError = !recovering
        context.pointee.sax.pointee = Self.callbacks
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        var options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        if recovering { options |= XML_PARSE_RECOVER.rawValue }
        xmlCtxtUseOptions(context, Int32(options))
        xmlParseDocument(context)
        if context.pointee.wellFormed == 0 { outcome.isWellFormed = false }
        while let role = roles.popLast() { handler._withUnsafeGuaranteedRef { $0.end(role) } }
        self.context = nil
        return outcome
    }
}

// MARK: Events

extension XMLReader {
    fileprivate func start(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?,
        _ namespaces: XMLNamespaces, _ attributes: XMLAttributes
    ) {
        countNames()
        let key = space ?? prefix
        let role = names.role(name, key) ?? newRole(name, prefix, space, key)
        roles.append(role)
        let line = Int(context?.pointee.input?.pointee.line ?? 0)
        attributes.mendAmpersands()
        let element = XMLElement(localName: name, attributes: attributes, namespaces: namespaces, line: line)
        handler._withUnsafeGuaranteedRef { $0.start(role, element) }
    }

    private func newRole(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?, _ key: UnsafePointer<UInt8>?
    ) -> UInt16 {
        let role = handler._withUnsafeGuaranteedRef {
            $0.role(of: String(cString: name), namespace: space.map { String(cString: $0) }, prefix: prefix.map { String(cString: $0) })
        }
        names.remember(name, key, role)
        return role
    }

    /// Now and then is soon enough.
    @inline(__always) private func countNames() {
        untilCount -= 1
        guard untilCount < 0 else { return }
        untilCount = 100
        if let dictionary = context?.pointee.dict, xmlDictSize(dictionary) > Self.mostNames { stop() }
    }

    fileprivate func end() {
        guard let role = roles.popLast() else { return }
        handler._withUnsafeGuaranteedRef { $0.end(role) }
    }

    /// libxml2 goes on after a fatal error, without telling anything, and after too many names ever more slowly.
    ///
    /// `xmlStopParser` is not safe inside a callback: it takes the input away under the hands of the function that calls
    /// back. The state alone makes all loops end.
    private func stop() {
        outcome.isWellFormed = false
        context?.pointee.disableSAX = 1
        context?.pointee.instate = XML_PARSER_EOF
    }

    fileprivate func text(_ bytes: ByteView) { handler._withUnsafeGuaranteedRef { $0.text(bytes) } }

    /// The mark of a section that was taken out.
    fileprivate func mark(_ target: UnsafePointer<UInt8>, _ data: UnsafePointer<UInt8>) {
        guard XMLAttributes.equals(target, "cdata"), let section = sections.next(String(cString: data)) else { return }
        text(section)
    }

    fileprivate func problem(_ error: xmlError) {
        let code = UInt32(bitPattern: error.code)
        if code == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue { outcome.hasUndeclaredPrefix = true }
        guard error.level == XML_ERR_FATAL else { return }
        defer { if stopsAtError { stop() } }
        if code == XML_ERR_NAME_TOO_LONG.rawValue || code == XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue { outcome.isTooLong = true }
        guard outcome.firstError == 0 else { return }
        outcome.firstError = error.code
        outcome.line = Int(error.line)
        outcome.isTooDeep = code == XML_ERR_INTERNAL_ERROR.rawValue && String(cString: error.message).contains("depth")
    }
}

// MARK: C callbacks

extension XMLReader {
    /// Only elements, text and errors: no document type, no entities, no comments.
    private static var callbacks: xmlSAXHandler {
        var table = xmlSAXHandler()
        table.initialized = UInt32(XML_SAX2_MAGIC)
        table.startElementNs = { data, name, prefix, space, declared, namespaces, count, _, attributes in
            guard let data, let name else { return }
            let spaces = XMLNamespaces(namespaces, count: Int(declared))
            reader(data)._withUnsafeGuaranteedRef {
                $0.start(name, prefix, space, spaces, XMLAttributes(attributes, count: Int(count)))
            }
        }
        table.endElementNs = { data, _, _, _ in
            guard let data else { return }
            reader(data)._withUnsafeGuaranteedRef { $0.end() }
        }
        table.characters = { data, bytes, count in
            guard let data else { return }
            reader(data)._withUnsafeGuaranteedRef { $0.text(ByteView(start: bytes, count: Int(count))) }
        }
        table.cdataBlock = table.characters
        table.processingInstruction = { data, target, text in
            guard let data, let target, let text else { return }
            reader(data)._withUnsafeGuaranteedRef { $0.mark(target, text) }
        }
        table.serror = { data, error in
            guard let data, let error = error?.pointee else { return }
            reader(data)._withUnsafeGuaranteedRef { $0.problem(error) }
        }
        return table
    }
}

/// The reader behind libxml2's user data. `read` keeps it alive, so that the callbacks need not count references.
@inline(__always) private func reader(_ data: UnsafeMutableRawPointer) -> Unmanaged<XMLReader> { .fromOpaque(data) }

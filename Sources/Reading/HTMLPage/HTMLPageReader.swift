import CLibXML2

/// libxml2's forgiving HTML parser, as a stream of elements and text.
final class HTMLPageReader {
    private unowned let handler: any HTMLPageHandler
    private var names = XMLNameCache()

    /// The most bytes of a page that are read.
    static let maximumBytes = 5 * 1024 * 1024

    /// libxml2 wants one initialisation a process.
    private static let libraryIsReady: Void = xmlInitParser()

    /// Makes a reader that reports to `handler`, which the caller keeps alive.
    init(handler: any HTMLPageHandler) {
        self.handler = handler
        _ = Self.libraryIsReady
    }

    /// Reads a page from bytes as they came over the wire; what is over the limit is left out.
    func read(_ bytes: [UInt8], contentType: String?) {
        bytes.withUnsafeBufferPointer { all in
            let view = ByteView(rebasing: all.prefix(Self.maximumBytes))
            // Never too large: four times the limit of a page is less than that of a text.
            guard let decoded = try? DecodedText(view, contentType: contentType) else { return }
            if let converted = decoded.converted {
                converted.withUnsafeBufferPointer { parse($0) }
            } else {
                parse(ByteView(rebasing: view.dropFirst(decoded.skipped)))
            }
        }
    }

    private func parse(_ text: ByteView) {
        guard let base = text.baseAddress, !text.isEmpty, let context = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = Self.callbacks
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let memory = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        let tree = htmlCtxtReadMemory(context, memory, Int32(text.count), nil, "UTF-8", Int32(options))
        if let tree { xmlFreeDoc(tree) }
    }

    /// Names are the same few all over a page: each is asked for once. Their addresses stay, for libxml2 interns them.
    @inline(__always) private func role(_ name: UnsafePointer<UInt8>) -> UInt16 {
        if let known = names.role(name, nil) { return known }
        let role = handler.role(of: String(cString: name).lowercased())
        names.remember(name, nil, role)
        return role
    }
}

// MARK: C callbacks

extension HTMLPageReader {
    private static var callbacks: xmlSAXHandler {
        var table = xmlSAXHandler()
        table.initialized = 1
        table.startElement = { data, name, attributes in
            guard let reader = reader(data), let name else { return }
            reader.handler.start(reader.role(name), HTMLPageAttributes(attributes))
        }
        table.endElement = { data, name in
            guard let reader = reader(data), let name else { return }
            reader.handler.end(reader.role(name))
        }
        table.characters = { data, bytes, count in reader(data)?.handler.text(ByteView(start: bytes, count: Int(count))) }
        table.ignorableWhitespace = { data, bytes, count in reader(data)?.handler.text(ByteView(start: bytes, count: Int(count))) }
        table.cdataBlock = { data, bytes, count in reader(data)?.handler.text(ByteView(start: bytes, count: Int(count))) }
        return table
    }
}

/// The reader behind libxml2's user data.
private func reader(_ data: UnsafeMutableRawPointer?) -> HTMLPageReader? {
    data.map { Unmanaged<HTMLPageReader>.fromOpaque($0).takeUnretainedValue() }
}

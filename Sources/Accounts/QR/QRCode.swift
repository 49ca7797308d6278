/// A QR code that a phone scans (ISO/IEC 18004): bytes, error correction L, versions 1 to 9, which hold up to 230 bytes.
public struct QRCode: Sendable, Equatable {
    /// Rows of modules from the top; true is dark. Without the quiet zone of four modules around it.
    public let modules: [[Bool]]

    /// The smallest code that holds a text; nil when it is too long.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { bytes.count <= $0.dataCodewords - 2 }) else { return nil }
        let codewords = QRCodewords.make(bytes, version)
        let best = (0..<8).map { mask in QRMatrix(version, codewords, mask: mask) }.min { $0.penalty < $1.penalty }
        guard let best else { return nil }
        modules = best.dark
    }

    /// Modules a side.
    public var side: Int { modules.count }

    /// The dark modules as the `d` of an SVG path, one unit a module, from (4, 4) on so that the quiet zone is there.
    public var path: String {
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < row.count {
                guard row[x] else {
                    x += 1
                    continue
                }
                let start = x
                while x < row.count, row[x] { x += 1 }
                path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z"
            }
        }
        return path
    }
}

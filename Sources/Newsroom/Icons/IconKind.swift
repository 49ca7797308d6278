/// The kinds of pictures that are shown as an icon, told by their first bytes: what a server calls them says little.
///
/// SVG is not among them: it is a document that can hold scripts and fetch others.
enum IconKind: String {
    case png = "image/png"
    case gif = "image/gif"
    case jpeg = "image/jpeg"
    case webp = "image/webp"
    case ico = "image/x-icon"

    /// The kind of some bytes; nil when they are no picture of these kinds.
    init?(_ bytes: [UInt8]) {
        func starts(_ pattern: [UInt8], at place: Int = 0) -> Bool {
            bytes.count >= place + pattern.count && bytes[place..<(place + pattern.count)].elementsEqual(pattern)
        }
        if starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if starts(Array("GIF87a".utf8)) || starts(Array("GIF89a".utf8)) {
            self = .gif
        } else if starts([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else if starts([0, 0, 1, 0]), bytes.count >= 22, bytes[4] > 0 || bytes[5] > 0 {
            self = .ico
        } else {
            return nil
        }
    }
}

/// Which attributes stay on which elements of safe HTML, and as what.
enum HTMLAttribute {
    /// How a value is treated.
    enum Treatment {
        /// Written as it is, escaped.
        case text
        /// Made absolute; http, https and mailto only.
        case link
        /// Made absolute; http and https only.
        case media
    }

    /// What to do with an attribute; nil when it goes.
    static func treatment(of name: ByteView, on element: HTMLTag) -> Treatment? {
        switch name.count {
        case 3: three(name, element)
        case 4: four(name, element)
        case 5: five(name, element)
        case 6: six(name, element)
        default: long(name)
        }
    }

    private static func three(_ name: ByteView, _ element: HTMLTag) -> Treatment? {
        if name.matchesIgnoringCase("src", at: 0) { return isMedia(element) ? .media : nil }
        if name.matchesIgnoringCase("alt", at: 0) || name.matchesIgnoringCase("dir", at: 0) { return .text }
        return nil
    }

    private static func four(_ name: ByteView, _ element: HTMLTag) -> Treatment? {
        if name.matchesIgnoringCase("href", at: 0) { return isElement(element, "a") ? .link : nil }
        if name.matchesIgnoringCase("cite", at: 0) { return .link }
        if name.matchesIgnoringCase("lang", at: 0) || name.matchesIgnoringCase("span", at: 0) { return .text }
        if name.matchesIgnoringCase("open", at: 0) { return isElement(element, "details") ? .text : nil }
        if name.matchesIgnoringCase("type", at: 0) { return isElement(element, "ol") || isElement(element, "source") ? .text : nil }
        return nil
    }

    private static func five(_ name: ByteView, _ element: HTMLTag) -> Treatment? {
        let fits =
            name.matchesIgnoringCase("title", at: 0) || name.matchesIgnoringCase("width", at: 0)
            || name.matchesIgnoringCase("start", at: 0) || name.matchesIgnoringCase("scope", at: 0)
        return fits ? .text : nil
    }

    private static func six(_ name: ByteView, _ element: HTMLTag) -> Treatment? {
        if name.matchesIgnoringCase("poster", at: 0) { return isElement(element, "video") ? .media : nil }
        return name.matchesIgnoringCase("height", at: 0) ? .text : nil
    }

    private static func long(_ name: ByteView) -> Treatment? {
        let names: [StaticString] = ["colspan", "rowspan", "datetime", "controls", "reversed"]
        return names.contains { $0.utf8CodeUnitCount == name.count && name.matchesIgnoringCase($0, at: 0) } ? .text : nil
    }

    private static func isMedia(_ element: HTMLTag) -> Bool {
        isElement(element, "img") || isElement(element, "audio") || isElement(element, "video") || isElement(element, "source")
    }

    private static func isElement(_ element: HTMLTag, _ name: StaticString) -> Bool {
        guard element.name.utf8CodeUnitCount == name.utf8CodeUnitCount else { return false }
        return ByteView(start: element.name.utf8Start, count: element.name.utf8CodeUnitCount).matches(name, at: 0)
    }
}

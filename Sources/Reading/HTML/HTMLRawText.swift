/// Elements whose content is no HTML: it ends only at their own end tag.
enum HTMLRawText {
    /// The index behind `</name …>`, or the end of the source.
    static func end(_ source: ByteView, of name: StaticString, from start: Int) -> Int {
        var index = start
        while let open = source.firstIndex(of: "</", from: index) {
            let after = open + 2 + name.utf8CodeUnitCount
            if source.matchesIgnoringCase(name, at: open + 2), after >= source.count || !source[after].continuesName {
                return min(source.next(UInt8(ascii: ">"), from: after) + 1, source.count)
            }
            index = open + 2
        }
        return source.count
    }
}

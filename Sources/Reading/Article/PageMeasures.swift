/// How much text, link text and prose lies in each node of a page. All are counts of bytes without blanks.
struct PageMeasures {
    /// What one node holds.
    struct Measure {
        /// Text, with that of links.
        var text: Int32 = 0
        /// Text of links.
        var link: Int32 = 0
        /// Text of blocks that read like prose.
        var prose: Int32 = 0
        /// Blocks that read like prose.
        var paragraphs: Int32 = 0

        /// The share of link text.
        var linkShare: Double { text == 0 ? 0 : Double(link) / Double(text) }
    }

    /// For each node.
    private(set) var all: [Measure]
    /// Text that belongs to a block itself, not to a block inside it.
    private(set) var own: [Measure]
    /// Commas, full stops and the like in a block's own text: prose has them, menus have not.
    private(set) var signs: [Int32]

    /// Of those, the ones that end a sentence.
    private var stops: [Int32]
    /// Blocks that speak of cookies: nearly always the question that every page asks.
    private var asksAboutCookies: [Bool]

    subscript(index: Int) -> Measure { all[index] }

    /// Measures what is not dropped. Blocks that speak of cookies are no prose, unless those are what the page is about.
    init(_ page: PageTree, dropped: [Bool], isAboutCookies: Bool = false) {
        let count = page.nodes.count
        all = [Measure](repeating: Measure(), count: count)
        own = all
        asksAboutCookies = [Bool](repeating: false, count: count)
        signs = [Int32](repeating: 0, count: count)
        stops = signs
        page.bytes.withUnsafeBufferPointer { bytes in
            page.nodes.withUnsafeBufferPointer { nodes in
                countText(nodes, bytes, dropped)
                findProse(nodes, dropped, isAboutCookies)
                addUp(nodes)
            }
        }
    }

    private mutating func countText(_ nodes: UnsafeBufferPointer<PageNode>, _ bytes: ByteView, _ dropped: [Bool]) {
        for index in 0..<nodes.count where nodes[index].isText && !dropped[index] {
            let node = nodes[index]
            let (letters, marks, ends) = Self.count(bytes.view(Int(node.start), Int(node.start + node.count)))
            guard letters > 0 else { continue }
            all[index].text = letters
            let block = Int(node.block)
            own[block].text += letters
            if node.marks.contains(.inLink) {
                all[index].link = letters
                own[block].link += letters
            } else {
                signs[block] += marks
                stops[block] += ends
            }
            if letters > 20, marks > 0 || letters > 60, Self.namesCookies(bytes.view(Int(node.start), Int(node.start + node.count))) {
                asksAboutCookies[block] = true
            }
        }
    }

    /// Text of blocks that ask about cookies.
    func textAboutCookies() -> Int32 {
        own.indices.reduce(0) { $0 + (asksAboutCookies[$1] ? own[$1].text : 0) }
    }

    private static func namesCookies(_ text: ByteView) -> Bool {
        var index = text.next(UInt8(ascii: "k"), from: 2)
        while index < text.count {
            if index >= 3, text.matches("ookie", at: index - 2) { return true }
            index = text.next(UInt8(ascii: "k"), from: index + 1)
        }
        return false
    }

    private static func count(_ text: ByteView) -> (Int32, Int32, Int32) {
        var letters: Int32 = 0
        var commas: Int32 = 0
        var ends: Int32 = 0
        for byte in text {
            if byte > 0x20 { letters += 1 }
            if byte == UInt8(ascii: ",") { commas += 1 }
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { ends += 1 }
        }
        return (letters, commas + ends, ends)
    }

    private mutating func findProse(_ nodes: UnsafeBufferPointer<PageNode>, _ dropped: [Bool], _ isAboutCookies: Bool) {
        for index in 0..<nodes.count where own[index].text >= 30 && !dropped[index] {
            guard own[index].linkShare < 0.4, stops[index] > 0 || signs[index] > 0 && own[index].text >= 50, !nodes[index].element.isHeading
            else { continue }
            guard isAboutCookies || !asksAboutCookies[index] else { continue }
            own[index].prose = own[index].text - own[index].link
            own[index].paragraphs = 1
            all[index].prose = own[index].prose
            all[index].paragraphs = 1
        }
    }

    /// What is inside comes after: one walk backwards adds everything up.
    private mutating func addUp(_ nodes: UnsafeBufferPointer<PageNode>) {
        var index = nodes.count - 1
        while index > 0 {
            let parent = Int(nodes[index].parent)
            if parent >= 0 {
                all[parent].text += all[index].text
                all[parent].link += all[index].link
                all[parent].prose += all[index].prose
                all[parent].paragraphs += all[index].paragraphs
            }
            index -= 1
        }
    }
}

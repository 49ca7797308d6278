import DutchText

/// Finds the words between quotation marks, typographic or not. Marks that do not close within the paragraph count for nothing.
enum Quotations {
    static func quoted(in text: FoldedText, tokens: [Token]) -> [Bool] {
        var quoted = Array(repeating: false, count: tokens.count)
        var openDouble: Int?
        var openSingle: Int?
        for index in 0...tokens.count where !tokens.isEmpty {
            let start = index == 0 ? 0 : tokens[index - 1].folded.upperBound
            let end = index == tokens.count ? text.bytes.count : tokens[index].folded.lowerBound
            for place in start..<end {
                switch text.bytes[place] {
                case 0x22: toggle(&openDouble, at: index, &quoted)
                case 0x27: turn(&openSingle, at: index, opens: place + 1 == end, text, place, &quoted)
                case 0x0A where place > start && text.bytes[place - 1] == 0x0A:
                    openDouble = nil
                    openSingle = nil
                default: break
                }
            }
        }
        return quoted
    }

    private static func toggle(_ open: inout Int?, at index: Int, _ quoted: inout [Bool]) {
        guard let start = open else {
            open = index
            return
        }
        for token in start..<index { quoted[token] = true }
        open = nil
    }

    /// A single mark opens right before a word and after a blank; else it closes. `'s avonds` opens nothing.
    private static func turn(_ open: inout Int?, at index: Int, opens: Bool, _ text: FoldedText, _ place: Int, _ quoted: inout [Bool]) {
        if open != nil {
            toggle(&open, at: index, &quoted)
        } else if opens, !isElision(text, place), place == 0 || isBlankOrBracket(text.bytes[place - 1]) {
            open = index
        }
    }

    private static func isElision(_ text: FoldedText, _ place: Int) -> Bool {
        place + 2 < text.bytes.count && [0x73, 0x74, 0x6E, 0x6B, 0x6D].contains(text.bytes[place + 1]) && text.bytes[place + 2] == 0x20
    }

    private static func isBlankOrBracket(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x28 || byte == 0x09 || byte == 0x22
    }
}

import Foundation

extension Explanation {
    /// The line for someone at a page: without advice to type a command.
    public var onPage: String { Explanation.withoutCommands(text) }

    /// Leaves out the sentences that tell of a command or a flag. What is wrong stands in the sentences before them.
    public static func withoutCommands(_ text: String) -> String {
        var kept: [String] = []
        var sentence = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            sentence.append(character)
            let isEnd = ".!?".contains(character) && (rest.first == " " || rest.isEmpty)
            guard isEnd || rest.isEmpty else { continue }
            if !tellsOfCommand(sentence) { kept.append(sentence.trimmingCharacters(in: .whitespaces)) }
            sentence = ""
        }
        return kept.isEmpty ? text : kept.joined(separator: " ")
    }

    private static func tellsOfCommand(_ sentence: String) -> Bool {
        sentence.contains("'eenmond ") || sentence.contains("`eenmond ") || sentence.firstRange(of: /\s--[a-z]/) != nil
    }
}

import DutchText
import Foundation
import Watching

/// News-like Dutch text made of the word list and of templates, the same for each run. No article is copied: only the lengths, the share of
/// everyday words and the way in which words repeat (Zipf) are those of news.
struct Corpus {
    /// Items: title and text.
    let items: [(title: String, text: String)]
    /// Words that items are made of, the most frequent first.
    let vocabulary: [String]

    init(items count: Int, words list: WordList) {
        var random = Random(seed: 2026)
        var words: [String] = []
        list.forEach { word in
            let text = String(decoding: word, as: UTF8.self)
            if (3...22).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { words.append(text) }
        }
        words.sort()
        random.shuffle(&words)
        vocabulary = words
        items = (0..<count).map { number in Corpus.item(number, words, &random) }
    }

    /// Terms that are spread over the vocabulary, so that some are frequent in the text and most are rare: as in a set of watch queries.
    func terms(_ count: Int) -> [String] {
        let step = max(1, vocabulary.count / count)
        var found: [String] = []
        var place = 37
        while found.count < count, place < vocabulary.count {
            // Everyday words are refused as a query, so they are no term of anyone.
            if vocabulary[place].utf8.count >= 4, (try? WatchQuery(parsing: vocabulary[place])) != nil { found.append(vocabulary[place]) }
            place += step
        }
        return found
    }

    private static let function = """
        de het een van in op te en dat die is was met voor niet aan er om ook als dan maar bij nog naar door over uit tot hij zij ze wordt werd heeft
        had zijn haar hun deze dit wel al kan zal moet na onder tegen tussen omdat terwijl volgens zegt zei
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private static func item(_ number: Int, _ words: [String], _ random: inout Random) -> (String, String) {
        let title = sentence(6, words, &random)
        let sentences = (0..<Int(8 + random.next() % 10)).map { _ in sentence(8 + Int(random.next() % 12), words, &random) + "." }
        return (title, sentences.joined(separator: " "))
    }

    private static func sentence(_ length: Int, _ words: [String], _ random: inout Random) -> String {
        var parts: [String] = []
        for place in 0..<length {
            var word = random.next() % 100 < 45 ? function[random.zipf(function.count)] : words[random.zipf(words.count)]
            let dice = random.next() % 100
            if place == 0 || dice < 4 { word = word.prefix(1).uppercased() + word.dropFirst() }
            if dice == 50 { word += "," }
            if dice == 51 { word = "\u{2018}" + word + "\u{2019}" }
            if dice == 52 { word = word.replacing("e", with: "é", maxReplacements: 1) }
            parts.append(word)
        }
        return parts.joined(separator: " ")
    }
}

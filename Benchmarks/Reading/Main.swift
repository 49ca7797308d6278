// The readers alone, without the program around them: `feeds ROUNDS FILE…` and `articles ROUNDS FILE…` print the fewest seconds
// of processor time that a round over all files took, and their bytes; `texts FILE…` prints each article's text as JSON.
import Foundation

@main struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 3 else { return print("usage: measure feeds|articles ROUNDS FILE… | measure texts 1 FILE…") }
        let rounds = Int(arguments[2]) ?? 1
        let documents = arguments.dropFirst(3).map { [UInt8](FileManager.default.contents(atPath: $0) ?? Data()) }
        switch arguments[1] {
        case "feeds": report(rounds, documents) { _ = try? FeedReader.read($0, from: origin) }
        case "articles": report(rounds, documents) { _ = try? ArticleReader.read($0, from: origin) }
        default: try texts(Array(arguments.dropFirst(3)), documents)
        }
    }

    private static let origin = FeedOrigin(baseURL: "https://omroep.example/nieuws")

    private static func report(_ rounds: Int, _ documents: [[UInt8]], _ read: ([UInt8]) -> Void) {
        var best = Double.infinity
        for _ in 0..<rounds {
            let start = clock()
            for document in documents { read(document) }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        print(best, documents.reduce(0) { $0 + $1.count })
    }

    private static func texts(_ names: [String], _ documents: [[UInt8]]) throws {
        for (name, document) in zip(names, documents) {
            let text = try? ArticleReader.read(document, from: origin).text
            print(String(decoding: try JSONEncoder().encode(["file": name, "text": text ?? ""]), as: UTF8.self))
        }
    }
}

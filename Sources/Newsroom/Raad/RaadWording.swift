import Principles

/// A question as it may be shown to the whole raad: as it was asked, without what points at a resident.
public struct RaadWording: Sendable, Equatable {
    /// The question without it. A person still looks: no rule finds every name.
    public let text: String
    /// What was taken out, in the order of the question.
    public let taken: [String]

    /// - Parameter findings: what the checker found in the question.
    init(_ question: String, findings: [Finding]) {
        let line = question.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let hits = findings.filter { $0.principle == .privacy && $0.severity == .fout }
        taken = hits.map(\.text)
        let clean = taken.reduce(line) { $0.replacing($1, with: RaadWording.inPlace(of: $1), maxReplacements: 1) }
        text = RaadWording.closed(RaadWording.mended(clean))
    }

    /// A question in which nothing was found.
    public static func plain(_ question: String) -> RaadWording { RaadWording(question, findings: []) }

    /// "buurvrouw Fatima Yilmaz" leaves the buurvrouw; another name leaves an inwoner; a number or an address leaves nothing.
    private static func inPlace(of words: String) -> String {
        guard let first = words.first, !words.contains(where: { $0.isNumber || $0 == "@" }) else { return hole }
        guard first.isLowercase, let word = words.split(separator: " ").first else { return "een inwoner" }
        return titles.contains(String(word)) ? "een inwoner" : String(word)
    }

    private static let titles: Set<String> = ["mevrouw", "meneer", "mevr", "mevr.", "dhr", "dhr.", "mw", "mw.", "de", "heer", "van", "el"]
    private static let hole = "\u{FFFC}"

    /// Takes the holes out, with the commas and brackets that stood around them.
    private static func mended(_ text: String) -> String {
        var text = text
        for around in ["(\(hole))", ", \(hole),", ", \(hole)", "\(hole),", hole] { text = text.replacing(around, with: "") }
        for (odd, right) in [("()", ""), (" ,", ","), (" .", "."), (" ?", "?"), (" !", "!"), (",,", ","), (", .", "."), (", ?", "?")] {
            text = text.replacing(odd, with: right)
        }
        text = text.split(separator: " ").joined(separator: " ")
        while let first = text.first, ",.;:".contains(first) { text = String(text.dropFirst()).trimmedStart }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A question ends in a question mark; "Een inwoner vraagt of de school open is" in a full stop.
    private static func closed(_ text: String) -> String {
        guard let last = text.last, !".?!…".contains(last) else { return text }
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        let tells = words.contains { ["vraagt", "vragen", "weten", "vroeg"].contains($0) } && !asking.contains(words.first ?? "")
        return (",;:".contains(last) ? String(text.dropLast()) : text) + (tells ? "." : "?")
    }

    private static let asking: Set<String> = [
        "wie", "wat", "waar", "wanneer", "waarom", "hoe", "hoeveel", "welk", "welke", "is", "zijn", "kan", "kunnen", "mag", "moet",
        "moeten",
        "wordt", "worden", "heeft", "hebben", "gaat", "komt", "klopt", "weet", "weten", "wilt", "zal", "zou",
    ]
}

extension String {
    fileprivate var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}

import Drafting
import DutchText
import Incident
import Principles

/// A text with what there is to say of it: marks in the text, findings beside it, what is missing, how long it is.
struct FindingsPanel: Sendable {
    let letter: Letter
    let findings: [FindingRow]
    let hasFindings: Bool
    /// "2 fouten en 1 suggestie"
    let counts: String?
    /// "En nog 312 andere …"; nil when all are shown.
    let others: String?
    let missing: [String]
    /// Parts that are not there, for an answer.
    let missingParts: [MissingPart]
    /// Parts that are not there and need not be, as somebody said.
    let answeredParts: [AnsweredRow]
    let hasAnsweredParts: Bool
    let gaps: [GapLink]
    let hasGaps: Bool
    let isIncomplete: Bool
    let numbers: Numbers
    /// "187 van 280 tekens"; nil for a text without a limit.
    let length: String?
    let fits: Bool
    /// The words that the channel does not take.
    let excess: [Excess]
    let hasExcess: Bool

    /// A part that a message does without, and why.
    struct AnsweredRow: Sendable {
        let part: String
        let answer: String
        let answeredKey: String
    }

    /// Words beyond what a channel takes, and where they are.
    struct Excess: Sendable {
        let words: String
        let start: Int
        let end: Int
    }

    /// A gap, and where it is.
    struct GapLink: Sendable {
        let href: String
        /// "Nog invullen", "Voorstel"
        let task: String
        let what: String
        /// Code points of the text, for the script.
        let start: Int
        let end: Int
    }

    /// How readable the text is.
    struct Numbers: Sendable {
        /// "1 woord"
        let words: String
        let sentences: String
        let perSentence: String
        let band: String?
        let flesch: String?

        init(_ report: ReadabilityReport) {
            words = Words.counted(report.words, "woord", "woorden")
            sentences = Words.counted(report.sentences, "zin", "zinnen")
            perSentence = Numbers.dutch(report.wordsPerSentence)
            band = report.band
            flesch = report.fleschDouma.map(Numbers.dutch)
        }

        /// With a decimal comma.
        static func dutch(_ value: Double) -> String {
            let tenths = Int((value * 10).rounded())
            return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(abs(tenths % 10))"
        }
    }

    /// So many findings are shown; a text with more is first to be mended.
    static let most = 200

    /// - Parameters:
    ///   - rules: what the channel of a post allows; nil for a text on paper.
    ///   - listsGaps: false where the page tells elsewhere what is to be filled in.
    init(_ text: String, report: CheckReport, rules: ChannelRules?, listsGaps: Bool = true) {
        // A gap and a proposal are marked and listed as what they are, and not once more as errors.
        let found = report.findings.filter { !Gap.rules.contains($0.rule) }
        let counted = rules?.keptLength(of: text)
        let over = rules?.excess(in: text) ?? []
        let scalars = Array(text.unicodeScalars)
        excess = over.map { Excess(words: String(String.UnicodeScalarView(scalars[$0])), start: $0.lowerBound, end: $0.upperBound) }
        hasExcess = !excess.isEmpty
        let shown = FindingsPanel.shown(of: found)
        letter = Letter(text, findings: shown, excess: over)
        findings = shown.enumerated().map { FindingRow($1, number: $0 + 1) }
        others = shown.count == found.count ? nil : Words.Message.otherFindings(found.count - shown.count)
        hasFindings = !findings.isEmpty
        counts = Words.counts(found.map(\.severity))
        missing = report.missing.map(\.message)
        missingParts = report.missing
        answeredParts = report.answeredParts.map {
            AnsweredRow(part: Words.Message.part($0.part), answer: Words.Message.needless($0.answer), answeredKey: $0.answer.finding)
        }
        hasAnsweredParts = !answeredParts.isEmpty
        gaps = (listsGaps ? Gap.all(in: text) : []).enumerated().map {
            GapLink(href: "#open-\($0 + 1)", task: $1.task, what: $1.what, start: $1.range.lowerBound, end: $1.range.upperBound)
        }
        hasGaps = !gaps.isEmpty
        isIncomplete = !missing.isEmpty || hasGaps
        numbers = Numbers(report.readability)
        length = counted.map { Words.length($0) }
        fits = counted?.fits ?? true
    }

    /// The gravest where there are too many, in the order of the text.
    private static func shown(of findings: [Finding]) -> [Finding] {
        guard findings.count > most else { return findings }
        return findings.indices.sorted { (findings[$1].severity, $0) < (findings[$0].severity, $1) }
            .prefix(most).sorted().map { findings[$0] }
    }
}

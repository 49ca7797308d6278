/// Brings together two texts that come from one: the text as a person left it, and other words that are offered for it.
///
/// Never takes anything over by itself: a text with no offer taken is the person's text, byte for byte.
public struct TextMerge: Sendable, Equatable {
    /// The passages in the order of the text.
    public let parts: [MergePart]

    /// - Parameters:
    ///   - base: the text that both come from.
    ///   - current: the text as a person left it.
    ///   - offered: the text with the other words.
    public init(base: String, current: String, offered: String) {
        let (before, mine, theirs) = (TextUnits.sentences(in: base), TextUnits.sentences(in: current), TextUnits.sentences(in: offered))
        var builder = MergeBuilder()
        for passage in MergePassages(base: before, current: mine, offered: theirs).all {
            builder.append(
                base: before[passage.base].joined(), current: mine[passage.current].joined(), offered: theirs[passage.offered].joined())
        }
        parts = builder.parts
    }

    /// What is offered, in the order of the text.
    public var offers: [MergeOffer] {
        parts.compactMap { if case .offer(let offer) = $0 { offer } else { nil } }
    }

    /// The text with these offers taken over, by number.
    public func text(taking numbers: Set<Int>) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .offer(let offer): numbers.contains(offer.number) ? offer.offered : offer.current
            }
        }.joined()
    }
}

private struct MergeBuilder {
    private(set) var parts: [MergePart] = []
    private var number = 0

    /// A passage that all three texts share the edges of.
    mutating func append(base: String, current: String, offered: String) {
        guard offered.trimmed != base.trimmed, offered.trimmed != current.trimmed else { return append(current) }
        number += 1
        let isContested = current.trimmed != base.trimmed
        parts.append(
            .offer(
                MergeOffer(
                    number: number, current: current, offered: MergeBuilder.ended(offered, like: current), isContested: isContested)))
    }

    private mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if case .text(let before) = parts.last {
            parts[parts.count - 1] = .text(before + text)
        } else {
            parts.append(.text(text))
        }
    }

    /// Without a blank behind it, an offer would stick to the sentence that follows.
    private static func ended(_ offered: String, like current: String) -> String {
        guard let last = offered.last, !last.isWhitespace else { return offered }
        let blanks = String(current.reversed().prefix { $0.isWhitespace }.reversed())
        return offered + (current.isEmpty ? "\n" : blanks)
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

/// The search for one part in one word.
struct CompoundSearch {
    private static let deepest = 4
    private static let shortestPart = 3

    let words: WordList
    let word: [UInt8]
    let part: Range<Int>
    let lemma: [UInt8]

    /// Whether the part lies in a word that the list knows, or in a known word within it.
    func isInKnownWord(_ whole: Range<Int>, depth: Int) -> Bool {
        guard depth < Self.deepest, !CompoundParts.isIndivisible(word[whole]) else { return false }
        let first = whole.lowerBound + 2
        let last = whole.upperBound - 2
        guard first <= last else { return false }
        if isInDerivedWord(whole, depth) { return true }
        if let base = inflectedBase(of: whole) {
            return part.upperBound <= base.upperBound && part != base && isInKnownWord(base, depth: depth + 1)
        }
        return (first...last).contains { cut in
            CompoundParts.links.contains { link in
                fits(link, after: whole.lowerBound..<cut)
                    && holds(
                        whole, front: whole.lowerBound..<cut, tail: cut + link.count..<max(whole.upperBound, cut + link.count), link, depth)
            }
        }
    }

    /// Schippers is schipper with -s and not schip and pers; rellende is rellen with -de. Nil where nothing was added to a known word.
    private func inflectedBase(of whole: Range<Int>) -> Range<Int>? {
        for ending in Self.inflections where whole.count > ending.count + 4 && word[whole].suffix(ending.count).elementsEqual(ending) {
            let base = whole.lowerBound..<(whole.upperBound - ending.count)
            guard part.upperBound <= base.upperBound, words.contains(word[base]) else { continue }
            if ending[0] == 0x64, !word[base].suffix(2).elementsEqual("en".utf8) { continue }
            return base
        }
        return nil
    }

    private static let inflections: [[UInt8]] = ["s", "en", "de", "d"].map { Array($0.utf8) }

    /// A linking sound fits the spelling: -en- and -e- follow no single consonant after a short vowel (bommen, not bomen), -n- follows e.
    private func fits(_ link: [UInt8], after front: Range<Int>) -> Bool {
        switch link.count {
        case 2: Spelling.keepsBeforeVowel(word[front])
        case 1 where link[0] == 0x65: front == part && Spelling.keepsBeforeVowel(word[front])
        case 1 where link[0] == 0x6E: word[front].last == 0x65
        default: true
        }
    }

    /// Whether the word is two words with this linking sound between them.
    func falls(front: Range<Int>, _ link: [UInt8], tail: Range<Int>) -> Bool {
        let whole = 0..<word.count
        guard !CompoundParts.isIndivisible(word[whole]), !CompoundParts.isOnlyFirst(word[front]) else { return false }
        guard !CompoundParts.isAdverb(word[front]), !CompoundParts.isAdverb(word[tail]) else { return false }
        return word[front.upperBound..<tail.lowerBound].elementsEqual(link) && fits(link, after: front) && isWord(front)
            && isTail(tail, of: whole)
    }

    private func holds(_ whole: Range<Int>, front: Range<Int>, tail: Range<Int>, _ link: [UInt8], _ depth: Int) -> Bool {
        guard tail.count >= 2, word[front.upperBound..<tail.lowerBound].elementsEqual(link) else { return false }
        let isInFront = front.lowerBound <= part.lowerBound && part.upperBound <= front.upperBound
        let isInTail = tail.lowerBound <= part.lowerBound && part.upperBound <= tail.upperBound
        guard isInFront || isInTail, isFront(front), isTail(tail, of: whole) else { return false }
        if part == front { return true }
        if part == tail { return fitsLemma(front.lowerBound..<tail.lowerBound) }
        return isInKnownWord(isInFront ? front : tail, depth: depth + 1)
    }

    /// An inflected form at the end counts when the uninflected compound is a word too: overleden is no form of `overlid`.
    private func fitsLemma(_ front: Range<Int>) -> Bool {
        if word[part].elementsEqual(lemma) { return true }
        return words.knows((Array(word[front]) + lemma)[...])
    }

    private func isFront(_ range: Range<Int>) -> Bool {
        range == part || isWord(range) || CompoundParts.isModifier(word[range])
    }

    private func isTail(_ range: Range<Int>, of whole: Range<Int>) -> Bool {
        guard range == part || isWord(range), !CompoundParts.isOnlyFirst(word[range]) else { return false }
        guard !isSuffix(range), !beginsWithLink(range) else { return false }
        return takesSameEndings(range, whole)
    }

    /// Brand-erij is no row (`rij`) of brand.
    private func isSuffix(_ tail: Range<Int>) -> Bool {
        tail.lowerBound > 0 && word[tail.lowerBound - 1] == 0x65
            && (word[tail].elementsEqual("rij".utf8) || word[tail].elementsEqual("rijen".utf8))
    }

    /// Gelijkheid-s-teken has no steek in it: after -heid, -ing and the like the s is a linking sound.
    private func beginsWithLink(_ tail: Range<Int>) -> Bool {
        guard word[tail.lowerBound] == 0x73, tail.count > 3, tail.lowerBound > 3 else { return false }
        guard CompoundParts.takesLinkingS(word[..<tail.lowerBound]) else { return false }
        return words.contains(word[(tail.lowerBound + 1)..<tail.upperBound])
    }

    /// Whatever ending the whole takes, its last part takes too.
    private func takesSameEndings(_ tail: Range<Int>, _ whole: Range<Int>) -> Bool {
        Endings.all.allSatisfy { ending in
            !words.contains((word[whole] + ending)[...]) || words.contains((word[tail] + ending)[...])
        }
    }

    private func isWord(_ range: Range<Int>) -> Bool {
        let text = word[range]
        guard text.count >= Self.shortestPart, words.contains(text) else { return false }
        guard text.count > 3 || CompoundParts.isShortPart(text) || CompoundParts.isOnlyFirst(text) else { return false }
        return !CompoundParts.isNoPart(text) && !CompoundParts.isAffix(text)
    }

    /// Mantelzorger: who gives mantelzorg. The word without -er is a known compound with the part in it.
    private func isInDerivedWord(_ whole: Range<Int>, _ depth: Int) -> Bool {
        Self.agents.contains { ending in
            guard whole.count > ending.count + Self.shortestPart, word[whole].suffix(ending.count).elementsEqual(ending) else {
                return false
            }
            let base = whole.lowerBound..<whole.upperBound - ending.count
            guard base.lowerBound <= part.lowerBound, part.upperBound <= base.upperBound, base != part else { return false }
            return words.contains(word[base]) && isInKnownWord(base, depth: depth + 1)
        }
    }

    private static let agents: [[UInt8]] = ["er", "ster"].map { Array($0.utf8) }

    /// Whether the part is one of the parts, or lies in one, of the cheapest way to cut a word that the list does not know.
    func isInNewWord() -> Bool {
        let count = word.count
        guard !CompoundParts.isIndivisible(word[...]) else { return false }
        let fromStart = costs(forward: true)
        let toEnd = costs(forward: false)
        let best = fromStart[count]
        guard best <= 1.5 + Double(count) / 4 else { return false }
        for start in 0...part.lowerBound {
            for end in part.upperBound...count where end - start < count {
                guard let cost = cost(start..<end), fromStart[start] + cost + toEnd[end] <= best + 0.01 else { continue }
                if start..<end == part || isInKnownWord(start..<end, depth: 0) { return true }
            }
        }
        return false
    }

    /// Least cost of the parts before each place, or after it.
    private func costs(forward: Bool) -> [Double] {
        let count = word.count
        var least = [Double](repeating: .infinity, count: count + 1)
        least[forward ? 0 : count] = 0
        for step in 1...count {
            let place = forward ? step : count - step
            for length in 1...step {
                let other = forward ? place - length : place + length
                guard least[other] < .infinity else { continue }
                let range = min(place, other)..<max(place, other)
                guard let cost = cost(range) ?? linkCost(range) else { continue }
                least[place] = min(least[place], least[other] + cost)
            }
        }
        return least
    }

    /// Cost of a part: 1, and more for a short one.
    private func cost(_ range: Range<Int>) -> Double? {
        let length = range.count
        guard range != 0..<word.count, length >= Self.shortestPart else { return nil }
        if range == part { return length > 4 ? 1 : length == 4 ? 1.3 : 1.8 }
        let text = word[range]
        guard isWord(range) || CompoundParts.isModifier(text) else { return nil }
        if CompoundParts.isOnlyFirst(text) || !words.contains(text), range.upperBound == word.count { return nil }
        return length > 4 ? 1 : length == 4 ? 1.3 : 1.8
    }

    /// Cost of a linking sound between two parts.
    private func linkCost(_ range: Range<Int>) -> Double? {
        guard range.count <= 2, range.lowerBound >= 3, range.upperBound <= word.count - 3 else { return nil }
        guard CompoundParts.links.contains(where: { word[range].elementsEqual($0) }) else { return nil }
        return word[range.lowerBound] == 0x73 ? 0.15 : 0.3
    }
}

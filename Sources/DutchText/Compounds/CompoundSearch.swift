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
        let isThere = (first...last).contains { cut in
            CompoundParts.links.contains { link in
                fits(link, after: whole.lowerBound..<cut)
                    && holds(
                        whole, front: whole.lowerBound..<cut, tail: cut + link.count..<max(whole.upperBound, cut + link.count), link, depth)
            }
        }
        return isThere || depth == 0 && isInLongWord(whole)
    }

    /// Hogesnelheidstrein, brandmeldinstallatie: a long word of the list that does not fall in two known words is cut like a new one.
    private func isInLongWord(_ whole: Range<Int>) -> Bool {
        guard whole.count == word.count, whole.count >= Self.leastLong, !fallsInTwo(whole) else { return false }
        return isInNewWord()
    }

    private func fallsInTwo(_ whole: Range<Int>) -> Bool {
        (whole.lowerBound + 3...whole.upperBound - 3).contains { cut in
            CompoundParts.links.contains { link in
                guard cut + link.count <= whole.upperBound - 3 else { return false }
                return falls(front: whole.lowerBound..<cut, link, tail: cut + link.count..<whole.upperBound)
            }
        }
    }

    private static let leastLong = 12

    /// Schippers is schipper with -s and not schip and pers; rellende is rellen with -de. Nil where nothing was added to a known word.
    private func inflectedBase(of whole: Range<Int>) -> Range<Int>? {
        for ending in Self.inflections where whole.count > ending.count + 2 && word[whole].suffix(ending.count).elementsEqual(ending) {
            let base = whole.lowerBound..<(whole.upperBound - ending.count)
            guard part.upperBound <= base.upperBound, words.contains(word[base]) else { continue }
            if ending[0] == 0x65, !Spelling.keepsBeforeVowel(word[base]) { continue }
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
        case 1 where link[0] == 0x73: word[front].last != 0x73 && word[front].last != 0x7A
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

    /// The same for writing it apart: what stands only before another word counts too (kinder-opvang).
    func fallsApart(front: Range<Int>, _ link: [UInt8], tail: Range<Int>) -> Bool {
        if falls(front: front, link, tail: tail) { return true }
        return link.isEmpty && CompoundParts.isModifier(word[front]) && !CompoundParts.isIndivisible(word[...]) && isWord(tail)
            && !CompoundParts.isAdverb(word[tail]) && isTail(tail, of: 0..<word.count)
    }

    private func holds(_ whole: Range<Int>, front: Range<Int>, tail: Range<Int>, _ link: [UInt8], _ depth: Int) -> Bool {
        guard tail.count >= 2, word[front.upperBound..<tail.lowerBound].elementsEqual(link) else { return false }
        let isInFront = front.lowerBound <= part.lowerBound && part.upperBound <= front.upperBound
        let isInTail = tail.lowerBound <= part.lowerBound && part.upperBound <= tail.upperBound
        guard isInFront || isInTail, isFront(front), isTail(tail, of: whole) else { return false }
        guard !splitsPrefix(front, of: whole), !isRivalled(whole, front: front, tail: tail, link) else { return false }
        if part == front { return true }
        if part == tail { return fitsLemma(front.lowerBound..<tail.lowerBound) }
        return isInKnownWord(isInFront ? front : tail, depth: depth + 1)
    }

    /// Another cut within a few letters is far likelier: water|stand, not water-s|tand; licht|strook, not lichtst|rook.
    private func isRivalled(_ whole: Range<Int>, front: Range<Int>, tail: Range<Int>, _ link: [UInt8]) -> Bool {
        var own: Int?
        for cut in max(whole.lowerBound + 3, front.upperBound - Self.nearby)...min(whole.upperBound - 3, front.upperBound + Self.nearby) {
            for rival in CompoundParts.links where cut + rival.count != tail.lowerBound && cut + rival.count <= whole.upperBound - 3 {
                let otherFront = whole.lowerBound..<cut
                let otherTail = (cut + rival.count)..<whole.upperBound
                guard word[cut..<otherTail.lowerBound].elementsEqual(rival), fits(rival, after: otherFront), isWord(otherFront),
                    isWord(otherTail), !CompoundParts.isOnlyFirst(word[otherTail]), takesSameEndings(otherTail, whole)
                else { continue }
                let mine = own ?? weight(front, tail, link)
                own = mine
                if weight(otherFront, otherTail, rival) > Self.farLikelier * mine { return true }
            }
        }
        return false
    }

    private func weight(_ front: Range<Int>, _ tail: Range<Int>, _ link: [UInt8]) -> Int {
        (words.families.count(front: word[front], link: link) + 1) * (words.families.count(tail: word[tail]) + 1)
    }

    /// So long a form does not end a known word by chance: straatbetogingen, of which the list lacks the singular.
    private static let longPart = 8
    private static let nearby = 3
    private static let farLikelier = 2

    /// An inflected form at the end counts when the uninflected compound is a word too: overleden is no form of `overlid`.
    private func fitsLemma(_ front: Range<Int>) -> Bool {
        if word[part].elementsEqual(lemma) || part.count >= Self.longPart { return true }
        return words.knows((Array(word[front]) + lemma)[...])
    }

    private func isFront(_ range: Range<Int>) -> Bool {
        range == part || isWord(range) || CompoundParts.isModifier(word[range])
    }

    private func isTail(_ range: Range<Int>, of whole: Range<Int>) -> Bool {
        if CompoundParts.isCompoundWithEnding(word[whole]) { return true }
        if CompoundParts.isOnlyLast(word[range]) { return true }
        guard range == part || isWord(range) || isDerived(range), !CompoundParts.isOnlyFirst(word[range]) else { return false }
        guard range != part || !CompoundParts.isEnding(word[range], after: word[whole.lowerBound..<range.lowerBound]) else { return false }
        guard !splitsEnding(range, of: whole) else { return false }
        guard !isSuffix(range), !beginsWithLink(range) else { return false }
        return isDerived(range) && !words.contains(word[range]) || takesSameEndings(range, whole)
            || isFrequent(front: whole.lowerBound..<range.lowerBound, tail: range)
    }

    /// Both parts make many compounds: then an ending that the list has for the whole alone (huisgenootje) says nothing.
    private func isFrequent(front: Range<Int>, tail: Range<Int>) -> Bool {
        front.count > 3 && tail.count > 4 && words.families.count(front: word[front], link: []) >= Self.frequent
            && words.families.count(tail: word[tail]) >= Self.frequent
    }

    private static let frequent = 10

    /// Huiszoeking, schoolverlater, brandwerend: the tail is made of a known verb and is no word of its own.
    private func isDerived(_ range: Range<Int>) -> Bool {
        let text = word[range]
        return Self.derivations.contains { ending in
            guard text.count >= ending.count + 4, text.suffix(ending.count).elementsEqual(ending) else { return false }
            let verb = text.dropLast(ending.count) + Self.infinitive
            return words.contains(verb[...]) && !CompoundParts.isNoPart(verb[...])
        }
    }

    private static let derivations: [[UInt8]] = [
        "ing", "ingen", "er", "ers", "ster", "sters", "end", "ende", "enden", "ender", "endst", "endste",
    ].map { Array($0.utf8) }
    private static let infinitive: [UInt8] = Array("en".utf8)

    /// Centrales is centrale with -s and not centra and les: what was added to a known word was added to its last part.
    private func splitsEnding(_ tail: Range<Int>, of whole: Range<Int>) -> Bool {
        Self.added.contains { ending in
            guard tail.count >= ending.count, word[whole].suffix(ending.count).elementsEqual(ending),
                words.contains(word[whole].dropLast(ending.count))
            else { return false }
            let bare = word[tail].dropLast(ending.count)
            return !words.contains(bare) || bare.count < Self.shortestPart || CompoundParts.isNoPart(bare)
        }
    }

    private static let added: [[UInt8]] = ["s", "en", "e", "er", "ere", "st", "ste", "je", "jes", "t", "d", "de", "te"].map {
        Array($0.utf8)
    }

    /// Be-stand is no tooth of a berry: the front is a verb's prefix and a letter of what follows.
    private func splitsPrefix(_ front: Range<Int>, of whole: Range<Int>) -> Bool {
        Self.prefixes.contains { prefix in
            guard front.count > prefix.count, front.count <= prefix.count + 3, word[front].starts(with: prefix) else { return false }
            return words.contains(word[whole].dropFirst(prefix.count))
        }
    }

    private static let prefixes: [[UInt8]] = ["be", "ge", "her", "ont", "ver"].map { Array($0.utf8) }

    /// Brand-erij is no row (`rij`) of brand.
    private func isSuffix(_ tail: Range<Int>) -> Bool {
        tail.lowerBound > 0 && word[tail.lowerBound - 1] == 0x65
            && (word[tail].elementsEqual("rij".utf8) || word[tail].elementsEqual("rijen".utf8))
    }

    /// Gelijkheid-s-teken has no steek in it: after -heid, -ing and the like the s is a linking sound.
    private func beginsWithLink(_ tail: Range<Int>) -> Bool {
        guard word[tail.lowerBound] == 0x73, tail.count > 3, tail.lowerBound > 3 else { return false }
        guard words.contains(word[(tail.lowerBound + 1)..<tail.upperBound]) else { return false }
        let front = word[..<tail.lowerBound]
        return CompoundParts.takesLinkingS(front)
            || words.families.count(front: front, link: [0x73]) > words.families.count(front: front, link: [])
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

/// Finds the particle of a verb that a main clause puts apart: `stak` … `op`.
struct Clause {
    /// Words between the verb and its particle at most.
    private static let reach = 14

    /// Auxiliaries between a particle and its verb at most: `aan` zou moeten worden gehouden.
    private static let mostAuxiliaries = 3

    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// The word that is the particle (by its hash) of the verb at a place; nil when the clause ends without one.
    /// A particle stands at the end of its clause: before a stop, a conjunction or a preposition, not before a noun as `op straat` does.
    func particle(_ particle: UInt64, after verb: Int, in field: Range<Int>) -> Int? {
        var place = verb + 1
        while place < field.upperBound, place - verb <= Self.reach, !isCut(before: place) {
            let word = reading.tokens[place].hash
            if word == particle, endsClause(after: place, in: field) { return place }
            if ClauseWords.opens.contains(word) { return nil }
            place += 1
        }
        return nil
    }

    /// The particle before the auxiliaries that a verb at the end of its clause has before it: `aan` moet houden, `op` zou zijn gestoken.
    func particle(_ particle: UInt64, before verb: Int, in field: Range<Int>) -> Int? {
        var place = verb - 1
        while place > field.lowerBound, verb - place <= Self.mostAuxiliaries, !isCut(before: place + 1),
            ClauseWords.auxiliaries.contains(reading.tokens[place].hash)
        {
            place -= 1
            if reading.tokens[place].hash == particle { return isCut(before: place + 1) ? nil : place }
        }
        return nil
    }

    /// A stop stands between a word and the one before it.
    private func isCut(before place: Int) -> Bool {
        reading.tokens[place].startsSentence || reading.between(place).contains { ClauseWords.stops.contains($0) }
    }

    private func endsClause(after place: Int, in field: Range<Int>) -> Bool {
        let next = place + 1
        guard next < field.upperBound, !isCut(before: next), !reading.between(next).contains(0x2C) else { return true }
        return ClauseWords.follows.contains(reading.tokens[next].hash)
    }
}

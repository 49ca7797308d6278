import DutchText
import Incident

/// `privacy/naam`: the name of a person who is not in a public office for this incident.
///
/// A name is: a title and a surname ("mevrouw De Boer"), initials and a surname, a known first name with a surname or initial, or a
/// capital after a word for a person ("buurman Henk"). The lead, the contacts and people in a public office pass.
struct PrivateName: CodedRule {
    static let id = "privacy/naam"

    private let titles: Set<String>
    private let firstNames: Set<String>
    private let offices: Set<String>
    private let persons: Set<String>
    private let notNames: Set<String>
    private let contactWords: Set<String>
    private let placeEndings: [String]
    private let namingWords: Set<String>
    private let ambiguous: Set<String>

    init(_ settings: RuleSettings) {
        titles = settings.list("aanspreektitels")
        firstNames = settings.list("voornamen")
        offices = settings.list("ambten")
        persons = settings.list("persoonswoorden")
        notNames = settings.list("geen-namen")
        contactWords = settings.list("contactwoorden")
        placeEndings = settings.list("plaatseinden").sorted()
        namingWords = settings.list("naamwoorden")
        ambiguous = settings.list("dubbelzinnige-voornamen")
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let known = Self.knownSurnames(subject.incident)
        var found: [RuleMatch] = []
        var place = 0
        while place < text.tokens.count {
            guard let name = name(in: text, at: place) else {
                place += 1
                continue
            }
            if !passes(name, in: text, known: known) { found.append(RuleMatch(text.codePoints(of: name))) }
            place = name.upperBound
        }
        return found
    }

    private func name(in text: CheckedText, at place: Int) -> Range<Int>? {
        let word = text.words[place]
        if titles.contains(word), isNextWord(text, place, afterStop: word.utf8.count <= 4),
            let name = NameReader.name(in: text, from: place + 1, mayBeginSmall: true).map({ withoutStreet($0, in: text) })
        {
            return isPlace(text, name) ? nil : place..<name.upperBound
        }
        if persons.contains(word), isNextWord(text, place, afterStop: false), let name = NameReader.name(in: text, from: place + 1) {
            return isPlace(text, name) || !isLikelyPerson(text, name) ? nil : place..<name.upperBound
        }
        guard text.tokens[place].isCapitalised, let name = NameReader.name(in: text, from: place), !isPlace(text, name) else { return nil }
        if name.count > 1 {
            return isInitial(text, place) || firstNames.contains(word) || isNamed(text, place) || isPresented(text, name) ? name : nil
        }
        return isFirstNameAlone(text, place) ? name : nil
    }

    /// "De jongen heet Xander": the word before says that a name follows.
    private func isNamed(_ text: CheckedText, _ place: Int) -> Bool {
        place > 0 && namingWords.contains(text.words[place - 1]) && !text.tokens[place].startsSentence
    }

    /// "De vermiste jongen is Xander Vogel", "de verdachte, Xander Vogel,": a word for a person, then "is" or a comma, then two capitals.
    private func isPresented(_ text: CheckedText, _ name: Range<Int>) -> Bool {
        let sentence = text.sentence(of: name.lowerBound).tokens
        guard name.lowerBound > sentence.lowerBound, name.filter({ text.tokens[$0].isCapitalised }).count > 1 else { return false }
        let isLinked = ["is", "was"].contains(text.words[name.lowerBound - 1]) || text.gap(before: name.lowerBound).first == 0x2C
        return isLinked && (max(sentence.lowerBound, name.lowerBound - 4)..<name.lowerBound).contains { persons.contains(text.words[$0]) }
    }

    /// "Sint Maarten", "Huize Maria": part of another name.
    private func followsCapital(_ text: CheckedText, _ place: Int) -> Bool {
        place > 0 && text.tokens[place - 1].isCapitalised && text.gap(before: place).elementsEqual([0x20])
    }

    private static let wordsBefore: Set<String> = [
        "van", "met", "voor", "en", "dat", "aan", "door", "is", "kleine", "jonge", "naar", "om", "tegen", "dan", "vertelt", "zegt", "aldus",
        "volgens",
        "toen", "omdat", "vond", "zoekt", "zag",
    ]
    private static let verbsAfter: Set<String> = [
        "is", "was", "heeft", "had", "werd", "wordt", "raakte", "woont", "woonde", "zat", "kwam", "ging", "overleed", "ligt", "zag",
        "vertelt", "zegt",
        "fietste", "liep", "speelde", "kreeg", "hoorde", "moest", "wilde", "werkte", "werkt", "staat", "stond",
    ]

    /// A known first name by itself, where a person would stand: "de ouders van Noor", "Samira raakte gewond".
    private func isFirstNameAlone(_ text: CheckedText, _ place: Int) -> Bool {
        if isNamed(text, place) { return true }
        let word = text.words[place]
        guard firstNames.contains(word), !ambiguous.contains(word), !followsCapital(text, place) else { return false }
        let next = place + 1 < text.words.count ? text.words[place + 1] : ""
        if Self.verbsAfter.contains(next), text.gap(after: place).elementsEqual([0x20]) { return true }
        return !text.tokens[place].startsSentence && Self.wordsBefore.contains(text.words[place - 1])
    }

    /// After a word for a person a known first name or two capitals; else it may be a place ("leerling Waterrijk").
    private func isLikelyPerson(_ text: CheckedText, _ name: Range<Int>) -> Bool {
        firstNames.contains(text.words[name.lowerBound]) || isInitial(text, name.lowerBound)
            || name.filter { text.tokens[$0].isCapitalised }.count > 1
    }

    /// Only a blank stands between, or the full stop of "dhr."
    private func isNextWord(_ text: CheckedText, _ place: Int, afterStop: Bool) -> Bool {
        guard place + 1 < text.tokens.count else { return false }
        return text.gap(after: place).allSatisfy { $0 == 0x20 || (afterStop && $0 == 0x2E) }
    }

    /// "J." and not "A12" or "A".
    private func isInitial(_ text: CheckedText, _ place: Int) -> Bool {
        text.words[place].utf8.count == 1 && text.gap(after: place).first == 0x2E && text.tokens[place].isCapitalised
            && !text.isNumber(place)
    }

    /// "Meneer El Amrani van de Dorpsstraat": the name ends where the street begins.
    private func withoutStreet(_ name: Range<Int>, in text: CheckedText) -> Range<Int> {
        guard isPlace(text, name), let van = name.dropFirst().first(where: { ["van", "uit", "in", "op"].contains(text.words[$0]) }),
            name.lowerBound < van
        else { return name }
        return name.lowerBound..<van
    }

    /// Streets, schools and firms carry the names of people.
    private func isPlace(_ text: CheckedText, _ name: Range<Int>) -> Bool {
        if notNames.contains(text.words[name].joined(separator: " ")) { return true }
        return name.contains { index in placeEndings.contains { text.words[index].hasSuffix($0) } }
    }

    private func passes(_ name: Range<Int>, in text: CheckedText, known: Set<String>) -> Bool {
        if !known.isDisjoint(with: text.words[name]) { return true }
        let sentence = text.sentence(of: name.lowerBound).tokens
        let before = max(sentence.lowerBound, name.lowerBound - 5)..<name.lowerBound
        if let last = before.last, offices.contains(text.words[last]) || isInApposition(last, text) { return true }
        if (before.lowerBound..<min(sentence.upperBound, name.upperBound + 4)).contains(where: { contactWords.contains(text.words[$0]) }) {
            return true
        }
        return isSigned(name, in: text)
    }

    /// "De voorzitter van de veiligheidsregio, Willem Post": an office, its place and a comma before the name.
    private func isInApposition(_ last: Int, _ text: CheckedText) -> Bool {
        guard text.gap(after: last).first == 0x2C else { return false }
        return (max(0, last - 3)...last).contains { offices.contains(text.words[$0]) }
    }

    /// An office right after the name ("Anna Bos, wethouder"), also on the next line of a letter.
    private func isSigned(_ name: Range<Int>, in text: CheckedText) -> Bool {
        guard name.upperBound < text.tokens.count else { return false }
        let gap = text.gap(after: name.upperBound - 1)
        guard gap.contains(0x2C) || gap.contains(0x0A) || gap.contains(0x28) else { return false }
        return (name.upperBound..<min(text.tokens.count, name.upperBound + 2)).contains { offices.contains(text.words[$0]) }
    }

    /// Surnames of the lead, of who led before, and of the press contact; names of partners.
    private static func knownSurnames(_ incident: Incident?) -> Set<String> {
        guard let incident else { return [] }
        let leads = [incident.lead.name] + incident.leadership.past.map(\.lead.name)
        let names = leads + [incident.story.contacts.press?.name ?? ""] + incident.story.partners.map(\.name)
        return Set(names.compactMap(NameReader.surname(of:)))
    }
}

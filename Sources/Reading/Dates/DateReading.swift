/// Finds day, month, year, time and zone in the pieces of a date.
struct DateReading {
    private let tokens: [DateTokens.Token]
    private var time = CivilTime()
    private var zone: Int?
    private var isDutch = false
    private var afternoon: Bool?
    private var month: Int?
    private var numbers: [(value: Int, digits: Int, before: UInt8)] = []
    /// How many numbers stood before the month's name.
    private var numbersBeforeMonth = 0

    /// Starts with the pieces.
    init(_ tokens: [DateTokens.Token]) { self.tokens = tokens }

    /// Seconds since 1970; `compact` is the text itself, for forms without separators.
    mutating func seconds(compact text: ByteView) -> Int? {
        for token in tokens { take(token) }
        guard month != nil ? readNamedMonth() : readNumbers(text) else { return nil }
        if let afternoon, time.hour <= 12 { time.hour = time.hour % 12 + (afternoon ? 12 : 0) }
        guard time.isValid else { return nil }
        let minutes = zone ?? (isDutch ? TimeZoneName.dutchMinutes(at: time) : 0)
        return time.secondsSince1970 - minutes * 60
    }

    private mutating func take(_ token: DateTokens.Token) {
        switch token {
        case .number(let value, let digits, let before): numbers.append((value, digits, before))
        case .time(let hour, let minute, let second): (time.hour, time.minute, time.second) = (hour, minute, second)
        case .offset(let minutes): zone = minutes
        case .word(let word): take(word)
        }
    }

    private mutating func take(_ word: String) {
        if month == nil, let found = DateWords.month(word) {
            month = found.number
            numbersBeforeMonth = numbers.count
            isDutch = isDutch || found.tongue == .dutch
        } else if DateWords.isDutchDay(word) {
            isDutch = true
        } else if word == "am" || word == "오전" {
            afternoon = false
        } else if word == "pm" || word == "오후" {
            afternoon = true
        } else if let minutes = TimeZoneName.minutes(word), zone == nil {
            zone = minutes
        }
        if word == "년" || word == "오전" || word == "오후" { zone = zone ?? 540 }
    }

    /// `22 Nov 2026`, `November 22, 2026`, `2026 Nov 22`, `Nov 22 14:05:00 2026`, `22 Nov`.
    private mutating func readNamedMonth() -> Bool {
        guard let month, !numbers.isEmpty else { return false }
        time.month = month
        if let year = numbers.firstIndex(where: { $0.digits == 4 }) {
            time.year = numbers.remove(at: year).value
            time.day = numbers.first?.value ?? 1
            return true
        }
        guard numbers.count >= 2 else { return false }
        time.day = numbers[0].value
        time.year = Self.fullYear(numbers[1].value, digits: numbers[1].digits)
        return true
    }

    private mutating func readNumbers(_ text: ByteView) -> Bool {
        guard let first = numbers.first else { return false }
        switch first.digits {
        case 8:
            readCompactTime()
            return readCompact(first.value)
        case 14:
            guard readCompact(first.value / 1_000_000) else { return false }
            (time.hour, time.minute, time.second) = (first.value / 10_000 % 100, first.value / 100 % 100, first.value % 100)
            return true
        case 10 where numbers.count == 1 && tokens.count == 1: return readUnix(first.value)
        case 13 where numbers.count == 1 && tokens.count == 1: return readUnix(first.value / 1_000)
        case 7: return readOrdinal(year: first.value / 1_000, day: first.value % 1_000)
        case 6 where numbers.count == 1: return readShort(first.value)
        case 4: return readYearFirst()
        default: return readDayFirst()
        }
    }

    private mutating func readCompact(_ value: Int) -> Bool {
        (time.year, time.month, time.day) = (value / 10_000, value / 100 % 100, value % 100)
        return true
    }

    /// The second half of `20261122T140500Z`.
    private mutating func readCompactTime() {
        guard numbers.count > 1, numbers[1].before | 0x20 == UInt8(ascii: "t") else { return }
        let (value, digits, _) = numbers[1]
        if digits == 6 { (time.hour, time.minute, time.second) = (value / 10_000, value / 100 % 100, value % 100) }
        if digits == 4 { (time.hour, time.minute) = (value / 100, value % 100) }
    }

    /// 031231, 200412: two figures a part; the first that is a date counts.
    private mutating func readShort(_ value: Int) -> Bool {
        if (1900...2100).contains(value / 100), (1...12).contains(value % 100) {
            (time.year, time.month) = (value / 100, value % 100)
            return true
        }
        (time.year, time.month, time.day) = (2000 + value / 10_000, value / 100 % 100, value % 100)
        return true
    }

    private mutating func readUnix(_ value: Int) -> Bool {
        time = CivilTime(secondsSince1970: value)
        return true
    }

    private mutating func readOrdinal(year: Int, day: Int) -> Bool {
        guard day > 0, day <= 366 else { return false }
        var first = CivilTime()
        first.year = year
        let date = CivilTime(secondsSince1970: first.secondsSince1970 + (day - 1) * 86_400)
        (time.year, time.month, time.day) = (date.year, date.month, date.day)
        return true
    }

    /// `2026-11-22`, `2026/11/22`, `2026-11`, `2026`, `2026-326`.
    private mutating func readYearFirst() -> Bool {
        time.year = numbers[0].value
        guard numbers.count > 1 else { return true }
        if numbers[1].digits == 3 { return readOrdinal(year: time.year, day: numbers[1].value) }
        if numbers[1].digits == 4 {
            (time.month, time.day) = (numbers[1].value / 100, numbers[1].value % 100)
            return true
        }
        time.month = numbers[1].value
        if numbers.count > 2 { time.day = numbers[2].value }
        return true
    }

    /// `22-11-2026`, `22/11/2026`, `11/22/2026` (only where the second figure is no month), `03-12-31`.
    private mutating func readDayFirst() -> Bool {
        guard numbers.count >= 3, max(numbers[0].digits, numbers[2].digits) > 1 else { return false }
        let (one, two, three) = (numbers[0], numbers[1], numbers[2])
        if three.digits < 3, one.digits == 2, one.value > 31 || three.before == UInt8(ascii: "-") {
            (time.year, time.month, time.day) = (Self.fullYear(one.value, digits: one.digits), two.value, three.value)
            return true
        }
        time.year = Self.fullYear(three.value, digits: three.digits)
        (time.day, time.month) = two.value > 12 ? (two.value, one.value) : (one.value, two.value)
        return true
    }

    /// Two figures: 90 and later are of the last century (as RFC 822 readers have it).
    private static func fullYear(_ value: Int, digits: Int) -> Int {
        digits > 2 ? value : value < 90 ? 2000 + value : 1900 + value
    }
}

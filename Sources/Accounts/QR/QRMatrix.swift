/// The modules of one code under one mask.
struct QRMatrix {
    private let version: QRVersion
    private(set) var dark: [[Bool]]
    /// Modules that are no data: patterns to find and read the code by.
    private var isFixed: [[Bool]]

    init(_ version: QRVersion, _ codewords: [UInt8], mask: Int) {
        self.version = version
        dark = Array(repeating: Array(repeating: false, count: version.side), count: version.side)
        isFixed = dark
        layPatterns()
        layFormat(mask)
        layVersion()
        lay(codewords, mask: mask)
    }

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        dark[y][x] = isDark
        isFixed[y][x] = true
    }

    private mutating func layPatterns() {
        let side = version.side
        for place in 0..<side {
            set(6, place, place % 2 == 0)
            set(place, 6, place % 2 == 0)
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] { layFinder(x, y) }
        let middles = version.alignment
        for x in middles {
            for y in middles {
                let isAtFinder = (x == 6 && y == 6) || (x == 6 && y == side - 7) || (x == side - 7 && y == 6)
                if !isAtFinder { layAlignment(x, y) }
            }
        }
        set(8, side - 8, true)
    }

    private mutating func layFinder(_ x: Int, _ y: Int) {
        for dy in -4...4 {
            for dx in -4...4 where (0..<version.side).contains(x + dx) && (0..<version.side).contains(y + dy) {
                let distance = max(abs(dx), abs(dy))
                set(x + dx, y + dy, distance != 2 && distance != 4)
            }
        }
    }

    private mutating func layAlignment(_ x: Int, _ y: Int) {
        for dy in -2...2 { for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) } }
    }

    /// Level L and the mask, twice (7.9).
    private mutating func layFormat(_ mask: Int) {
        let data = 0b01 << 3 | mask
        let bits = (data << 10 | QRMatrix.remainder(data << 10, by: 0x537, bits: 10)) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        let side = version.side
        for place in 0...5 { set(8, place, bit(place)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for place in 9...14 { set(14 - place, 8, bit(place)) }
        for place in 0...7 { set(side - 1 - place, 8, bit(place)) }
        for place in 8...14 { set(8, side - 15 + place, bit(place)) }
    }

    /// From version 7 on the version too, twice (7.10).
    private mutating func layVersion() {
        guard version.number >= 7 else { return }
        let bits = version.number << 12 | QRMatrix.remainder(version.number << 12, by: 0x1F25, bits: 12)
        for place in 0..<18 {
            let (a, b) = (version.side - 11 + place % 3, place / 3)
            set(a, b, bits >> place & 1 == 1)
            set(b, a, bits >> place & 1 == 1)
        }
    }

    private static func remainder(_ value: Int, by divisor: Int, bits: Int) -> Int {
        var value = value
        for place in stride(from: 20, through: bits, by: -1) where value >> place & 1 == 1 { value ^= divisor << (place - bits) }
        return value
    }

    /// In columns of two, from the right, upward and downward in turn (7.7.3).
    private mutating func lay(_ codewords: [UInt8], mask: Int) {
        var bits = codewords.lazy.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 } }.makeIterator()
        var isUpward = true
        for right in stride(from: version.side - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) where right >= 1 {
            for step in 0..<version.side {
                let y = isUpward ? version.side - 1 - step : step
                for x in [right, right - 1] where !isFixed[y][x] {
                    dark[y][x] = (bits.next() ?? false) != QRMatrix.isMasked(x, y, mask)
                }
            }
            isUpward.toggle()
        }
    }

    private static func isMasked(_ x: Int, _ y: Int, _ mask: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// How hard the code is to read (7.8.3): rows of one colour, squares, what looks like a finder, too much of one colour.
    var penalty: Int {
        let side = version.side
        let columns = (0..<side).map { x in dark.map { $0[x] } }
        var total = (dark + columns).reduce(0) { $0 + QRMatrix.penalty(of: $1) }
        for y in 0..<side - 1 {
            for x in 0..<side - 1 where dark[y][x] == dark[y][x + 1] && dark[y][x] == dark[y + 1][x] && dark[y][x] == dark[y + 1][x + 1] {
                total += 3
            }
        }
        let percent = dark.joined().count { $0 } * 100 / (side * side)
        return total + abs(percent - 50) / 5 * 10
    }

    private static let finder = [true, false, true, true, true, false, true]
    private static let lookalikes = [finder + Array(repeating: false, count: 4), Array(repeating: false, count: 4) + finder]

    private static func penalty(of line: [Bool]) -> Int {
        var total = 0
        var run = 1
        for place in 1..<line.count {
            if line[place] == line[place - 1] {
                run += 1
                if run == 5 { total += 3 } else if run > 5 { total += 1 }
            } else {
                run = 1
            }
        }
        for place in 0...line.count - 11 where lookalikes.contains(Array(line[place..<place + 11])) { total += 40 }
        return total
    }
}

/// A size of code at error correction L (ISO/IEC 18004, tables 7, 9 and annex E).
struct QRVersion: Sendable {
    let number: Int
    /// Codewords in all, for data and correction.
    let codewords: Int
    /// Codewords of correction in each block.
    let correction: Int
    /// Blocks, all of one length.
    let blocks: Int
    /// Middles of the alignment patterns along one side.
    let alignment: [Int]

    var side: Int { 17 + 4 * number }
    var dataCodewords: Int { codewords - correction * blocks }

    static let all = [
        QRVersion(number: 1, codewords: 26, correction: 7, blocks: 1, alignment: []),
        QRVersion(number: 2, codewords: 44, correction: 10, blocks: 1, alignment: [6, 18]),
        QRVersion(number: 3, codewords: 70, correction: 15, blocks: 1, alignment: [6, 22]),
        QRVersion(number: 4, codewords: 100, correction: 20, blocks: 1, alignment: [6, 26]),
        QRVersion(number: 5, codewords: 134, correction: 26, blocks: 1, alignment: [6, 30]),
        QRVersion(number: 6, codewords: 172, correction: 18, blocks: 2, alignment: [6, 34]),
        QRVersion(number: 7, codewords: 196, correction: 20, blocks: 2, alignment: [6, 22, 38]),
        QRVersion(number: 8, codewords: 242, correction: 24, blocks: 2, alignment: [6, 24, 42]),
        QRVersion(number: 9, codewords: 292, correction: 30, blocks: 2, alignment: [6, 26, 46]),
    ]
}

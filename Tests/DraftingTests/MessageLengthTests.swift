import Drafting
import Testing

@Suite struct MessageLengthTests {
    @Test(arguments: [(280, 280, true), (281, 280, false), (5, nil, true)] as [(Int, Int?, Bool)])
    func `Fits up to and including the limit`(counted: Int, limit: Int?, fits: Bool) {
        #expect(MessageLength(counted: counted, limit: limit, unit: .weighted).fits == fits)
    }
}

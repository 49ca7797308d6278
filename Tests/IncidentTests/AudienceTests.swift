import Incident
import Testing

@Suite("Audiences")
struct AudienceTests {
    @Test("from widest to narrowest: public, raad, internal")
    func order() {
        let widestFirst = Audience.allCases
        #expect(widestFirst == [.public, .raad, .internal])
        for (narrowness, reader) in widestFirst.enumerated() {
            #expect(widestFirst.filter(reader.mayRead) == Array(widestFirst.prefix(narrowness + 1)))
        }
    }
}

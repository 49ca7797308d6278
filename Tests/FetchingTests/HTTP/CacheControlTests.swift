import Fetching
import Testing

@Suite struct CacheControlTests {
    @Test(arguments: [
        ("max-age=600", 600), ("public, max-age=600", 600), ("Max-Age = 600", 600), ("max-age=\"600\"", 600), ("max-age=0", 0),
        ("max-age=99999999999999999999", Int(Int32.max)), ("max-age=60, max-age=600", 60),
        ("private=\"a, max-age=1\", max-age=600", 600),
    ])
    func `max-age is read in every spelling`(text: String, seconds: Int) {
        #expect(CacheControl(text).maxAge == seconds)
    }

    @Test(arguments: ["", "max-age", "max-age=", "max-age=-1", "max-age=tien", "x-max-age=600", "s-maxage=600"])
    func `what is no max-age gives none`(text: String) {
        #expect(CacheControl(text).maxAge == nil)
    }

    @Test func `the other words are told apart`() {
        let all = CacheControl("no-store, No-Cache, s-maxage=30")
        #expect(all.noStore && all.noCache)
        #expect(all.sharedMaxAge == 30)
        let none = CacheControl("max-age=1")
        #expect(!none.noStore && !none.noCache)
        #expect(none.sharedMaxAge == nil)
    }
}

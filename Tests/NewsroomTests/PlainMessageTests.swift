import Newsroom
import Testing

@Suite struct PlainMessageTests {
    @Test(
        "signs go, words and gaps stay",
        arguments: [
            ("# Brand", "Brand"), ("**Waterrijk**, 14.05 uur", "Waterrijk, 14.05 uur"), ("- Blijf weg.", "- Blijf weg."), ("---", ""),
            ("[[nog invullen: de plaats]]", "[[nog invullen: de plaats]]"), ("5 ** 3", "5 ** 3"), ("#BrandHavenkade", "#BrandHavenkade"),
            ("a\n\n## b\nc", "a\n\nb\nc"),
        ])
    func plain(markdown: String, text: String) {
        #expect(PlainMessage.text(of: markdown) == text)
    }
}

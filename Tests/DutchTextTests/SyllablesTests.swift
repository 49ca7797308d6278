import DutchText
import Testing

@Test(
    "Syllables are counted by vowel groups",
    arguments: [
        ("brand", 1), ("burgemeester", 4), ("geëvacueerd", 5), ("station", 3), ("sneeuw", 1), ("nieuwe", 2), ("vermoedelijk", 4),
        ("theater", 3), ("coördineren", 5), ("draaien", 2), ("ijs", 1), ("politie", 3), ("112", 1), ("asiel-opvang", 4), ("bijeenkomst", 3),
    ])
func syllables(word: String, expected: Int) {
    #expect(Syllables.count(in: word) == expected)
}

/// Endings by which two words show that they inflect alike.
enum Endings {
    static let all: [[UInt8]] = ["s", "'s", "en", "e", "n", "st", "je", "tje", "etje", "pje", "t", "d", "de", "te"].map { Array($0.utf8) }
}

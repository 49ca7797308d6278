import Foundation

/// What decides whether two items are one text, or one story.
///
/// The values were chosen on the seen half of `Tests/WatchingTests/Labelled/*-stories.tsv`; the unseen half says how well they do.
public struct StoryParameters: Sendable, Equatable {
    /// Words in a shingle. Three survive an edit every few words; two meet by chance.
    public var shingleWords = 3
    /// How many of the lowest shingle hashes are kept of a text (bottom-k MinHash, Broder 1997). At 64 a share of 0.7 is
    /// estimated to within 0.06 (one standard deviation); a news summary of 64 words or fewer is kept whole.
    public var sketchSize = 64
    /// How many of those are buckets of the hash index (LSH with one row a band). A text that was cut to half keeps about half.
    public var bandsOfText = 12
    /// How many buckets come from the first words alone: a text that was cut to its first sentence shares few others.
    public var bandsOfLead = 8
    /// Words of the lead. A dateline of three words leaves most of it as it was.
    public var leadWords = 40
    /// Least share of the shorter text that stands in the longer one for a copy.
    public var copyContainment = 0.62
    /// Least share of the shorter text's names and numbers that the longer one has too: what tells the same report about another
    /// town from a copy.
    public var copyNames = 0.7
    /// Shingles below which the shorter text says too little; its title then counts as text.
    public var leastShingles = 8
    /// A shingle in so many different texts is a formula ("Bel de politie via 0900-8844") and proves nothing.
    public var formulaTexts = 12
    /// How long a text can be copied.
    public var copyWindow: TimeInterval = 7 * 86_400
    /// How long a story line stays open after its last item.
    public var storyWindow: TimeInterval = 3 * 86_400
    /// What names count for in the likeness of an item and a story line; the other words count for the rest.
    public var namesShare = 0.5
    /// Least likeness of an item and a story line.
    public var storyLikeness = 0.25
    /// What a day of silence adds to that.
    public var likenessPerDay = 0.03
    /// Least likeness in the words that are no names: two events in one town are two stories.
    public var leastWords = 0.06
    /// Least likeness in the names.
    public var leastNames = 0.15
    /// Terms that are kept of an item.
    public var itemTerms = 40
    /// Terms that are kept of a story line.
    public var storyTerms = 60
    /// Half-life of the counts behind the weights: a word that everybody uses this week says little this week.
    public var countsHalfLife: TimeInterval = 3 * 86_400

    /// The values above.
    public init() {}
}

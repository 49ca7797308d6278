import Reading

extension FeedDocument {
    /// What was lost on the way, in one line of plain Dutch; nil when the feed came over whole.
    ///
    /// Only losses: that a feed was untidy is for its maker, and stands in `repairs`.
    public var lossInWords: String? {
        if repairs.contains(where: { $0 == .truncated || $0 == .cutCDATA }) {
            return "de feed houdt halverwege op. Gelezen is wat compleet was (\(count)); bij de volgende keer komt de rest."
        }
        if repairs.contains(where: { $0 == .tooDeep || $0 == .tooLong }) {
            return "delen van de feed zijn ongewoon lang of diep genest en zijn weggelaten (\(count) gelezen)."
        }
        return nil
    }

    private var count: String { items.count == 1 ? "1 bericht" : "\(items.count) berichten" }
}

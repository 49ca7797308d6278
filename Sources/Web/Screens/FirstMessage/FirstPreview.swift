import Drafting
import Newsroom

/// The first post as it would read with what is filled in so far.
struct FirstPreview: Sendable {
    let letter: Letter
    /// "187 van 280 tekens op X"
    let length: String
    let fits: Bool

    init(_ draft: Draft) {
        letter = Letter(draft.text, findings: [])
        length = Words.First.length(draft.length.counted, of: draft.length.limit)
        fits = draft.length.fits
    }
}

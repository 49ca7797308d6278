/// A run of a template that stayed, came or went.
struct TextPiece {
    let text: String
    let isAdded: Bool
    let isRemoved: Bool
}

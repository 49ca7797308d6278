/// Hits without a page around them, newest first.
struct HitList: Sendable {
    let hits: [HitRow]
}

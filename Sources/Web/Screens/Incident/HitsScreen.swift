/// A page of older hits.
struct HitsScreen {
    let strip: Strip
    let hits: [HitRow]
    let hasHits: Bool
    let olderHref: String?
}

/// A feed's own facts while its elements come in.
struct FeedDraft {
    var info = FeedInfo()
    var title = Chosen<String>()
    var link = Chosen<String>()
    var description = Chosen<Prose>()
    var updated = Chosen<Int>()
    var image = Chosen<String>()
    var ttlMinutes: Int?
    var periodSeconds: Int?
    var periodFrequency = 1
}

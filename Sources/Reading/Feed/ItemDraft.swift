/// An item while its elements come in.
struct ItemDraft {
    var item = FeedItem()
    var title = Chosen<String>()
    var link = Chosen<String>()
    var id = Chosen<String>()
    var summary = Chosen<Prose>()
    var content = Chosen<Prose>()
    var published = Chosen<Int>()
    var updated = Chosen<Int>()
    var latitude: Double?
    var longitude: Double?
}

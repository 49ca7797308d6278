/// Something that a person can do now, named by what happens.
struct NextStep: Equatable {
    /// "Maak de eerste berichten"
    let words: String
    let href: String
    /// Why it waits: "Het eerste bericht is over 11 minuten nodig."; nil when the words say enough.
    let why: String?
    /// Whether somebody outside waits for it, or something wrong would go out without it.
    let isUrgent: Bool

    init(_ words: String, at href: String, why: String? = nil, isUrgent: Bool = false) {
        self.words = words
        self.href = href
        self.why = why
        self.isUrgent = isUrgent
    }
}

/// The page of what the media say.
struct MediaScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let media: MediaPanel

    init(strip: Strip, media: MediaPanel, form: FormState) {
        self.strip = strip
        self.media = media
        problems = form.summary(prefix: "zoek-")
        hasProblems = !problems.isEmpty
    }
}

import Newsroom

/// What may be said in the stage that a criminal case is in.
struct GuidancePanel {
    let heading: String
    let period: String
    let speaker: String
    let tell: [String]
    let refrain: [String]
    let readers: [String]

    init(_ guidance: CriminalGuidance) {
        heading = guidance.title
        period = guidance.period
        speaker = guidance.speaker
        tell = guidance.tell
        refrain = guidance.refrain
        readers = guidance.readers
    }
}

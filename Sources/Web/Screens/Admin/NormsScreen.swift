import Newsroom

/// What the organisation has set, and where that is changed.
struct NormsScreen {
    let rows: [Row]
    let place: String
    let admin: [AdminLink]

    /// One setting.
    struct Row {
        let settingName: String
        let value: String
        let key: String
        let origin: String?
    }

    init(_ configuration: Configuration) {
        let minutes = { (duration: Duration) in "\(duration.components.seconds / 60) minuten" }
        rows = [
            Row(
                settingName: "Eerste bericht na het signaal", value: minutes(configuration.firstMessageWithin),
                key: "firstMessageWithinMinutes",
                origin: Words.Admin.normSource),
            Row(
                settingName: "Daarna een update om de", value: minutes(configuration.updateEvery), key: "updateEveryMinutes",
                origin: Words.Admin.normSource),
            Row(
                settingName: "Bronnen lezen, in rust", value: minutes(configuration.pollInterval), key: "pollIntervalSeconds", origin: nil),
            Row(
                settingName: "Bronnen lezen, tijdens een incident",
                value: "\(configuration.incidentPollInterval.components.seconds) seconden",
                key: "incidentPollIntervalSeconds", origin: nil),
            Row(settingName: "Bewaren", value: Words.Admin.retention, key: "–", origin: nil),
        ]
        place = Words.Admin.configuration
        admin = AdminLink.all(at: "/beheer/normen")
    }
}

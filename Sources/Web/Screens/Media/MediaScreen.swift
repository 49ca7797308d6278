import DutchText
import Foundation
import Incident
import Newsroom
import Storage
import Watching

/// The page of what the media say: texts or story lines, how many there are hour by hour, and what stands out.
struct MediaScreen {
    let strip: Strip
    let rows: [MediaRow]
    let hasRows: Bool
    let lines: [LineRow]
    let isByLine: Bool
    /// Lines that moved longer ago.
    let olderLinesHref: String?
    /// The story line that is shown alone; nil when it is not about one.
    let line: LinePanel?
    let feedsHref: String
    let heading: String?
    let total: String?
    let isWhole: Bool
    let olderHref: String?
    let alarms: [String]
    let hasAlarms: Bool
    let chart: VolumeChart?
    let watches: [WatchRow]
    let hasWatches: Bool
    let watchSummary: String
    let newWatchHref: String?
    let filters: Filters
    let sources: [SourceRow]
    let hasSources: Bool
    let counts: [Count]
    /// Whether new texts belong on this view, so that they may be added live.
    let isLive: Bool

    /// Story lines on one page.
    static let mostLines = 50

    /// A story line.
    struct LineRow {
        let href: String
        let lineTitle: String
        let about: String
    }

    /// A source and what it brought.
    struct SourceRow {
        let href: String
        let sourceName: String
        let about: String
    }

    /// A number with a link to what it counts.
    struct Count {
        let href: String
        let words: String
        let number: Int
        let isCurrent: Bool
    }

    /// The form of the filters.
    struct Filters {
        let action: String
        let shown: Field
        let watch: Field
        let label: Field
        let order: Field
        let isPlain: Bool
        let plainHref: String
    }

    /// What the page is made from.
    struct Source {
        let incident: Incident
        let strip: Strip
        let filter: MediaFilter
        let findings: [FoldedHit]
        let hasMore: Bool
        let total: Int
        let picture: Mediabeeld
        let watches: [Watch]
        let mayJudge: Bool
        let now: Date
    }

    init(_ source: Source) {
        let (incident, filter, now) = (source.incident, source.filter, source.now)
        let base = IncidentTab.media.href(incident.id)
        strip = source.strip
        let panel = filter.line.flatMap { LinePanel($0, source.picture.lines, of: incident, mayChange: source.mayJudge && incident.isOpen) }
        line = panel
        feedsHref = "/incidenten/\(incident.id)/bronnen"
        rows = source.findings.map {
            var row = MediaRow($0, of: incident, mayJudge: source.mayJudge, at: now)
            if panel?.canSplit == true { row.splitName = "uit-\($0.id)" }
            return row
        }
        hasRows = !rows.isEmpty
        isByLine = filter.byLine
        let (all, from) = (source.picture.lines, filter.linesBefore)
        lines = filter.byLine ? all.dropFirst(from).prefix(MediaScreen.mostLines).map { LineRow($0, base: base, at: now) } : []
        let next = from + MediaScreen.mostLines
        olderLinesHref = filter.byLine && next < all.count ? base + filter.with("vanaf", "\(next)") : nil
        heading = filter.line.flatMap { line in source.picture.lines.first { $0.id == line }?.title }
        isWhole = !source.hasMore
        total = source.total == 0 ? nil : Words.Media.total(source.total)
        olderHref = source.hasMore ? rows.last.map { base + filter.with("na", "\($0.id)") } : nil
        alarms = source.picture.alarms.prefix(3).map(\.words)
        hasAlarms = !alarms.isEmpty
        chart = VolumeChart(
            source.picture.hours, surges: source.picture.alarms.filter { $0.kind == .piek }.map(\.at), at: now)
        watches = source.watches.map { WatchRow($0, of: incident.id) }
        hasWatches = !watches.isEmpty
        watchSummary = watches.isEmpty ? Words.addWatch : Words.counted(watches.count, "zoekvraag", "zoekvragen")
        newWatchHref = incident.isOpen && source.mayJudge ? "/incidenten/\(incident.id)/zoekvragen/nieuw" : nil
        filters = Filters(filter, watches: source.watches, base: base)
        sources = source.picture.sources.prefix(12).map { SourceRow($0, base: base) }
        hasSources = !sources.isEmpty
        counts = MediaScreen.counts(source.picture.counts, filter: filter, base: base)
        isLive = (filter.isPlain || filter.shown == .nieuw) && !filter.byLine
    }

    private static func counts(_ counts: HitCounts, filter: MediaFilter, base: String) -> [Count] {
        let all: [(MediaFilter.Shown, Int)] = [
            (.open, counts.new + counts.accepted), (.nieuw, counts.new), (.erbij, counts.accepted), (.weg, counts.dismissed),
        ]
        return all.map { shown, number in
            Count(
                href: shown == .open ? base : base + "?tonen=\(shown.rawValue)", words: Words.Media.shown(shown), number: number,
                isCurrent: filter.shown == shown && !filter.byLine)
        }
    }
}

extension MediaScreen.LineRow {
    fileprivate init(_ line: StoryLineSummary, base: String, at now: Date) {
        href = base + "?lijn=\(line.id)"
        lineTitle = line.title
        let span = "\(DutchMoment(line.first).short(at: now)) – \(DutchMoment(line.last).short(at: now))"
        about = "\(Words.counted(line.texts, "bericht", "berichten")), \(Words.counted(line.sources.count, "bron", "bronnen")), \(span)"
    }
}

extension MediaScreen.SourceRow {
    fileprivate init(_ source: Mediabeeld.Source, base: String) {
        href = base + "?bron=\(source.name.forAddress)"
        sourceName = source.name
        about = Words.counted(source.items, "bericht", "berichten") + (source.firsts > 0 ? ", \(source.firsts) als eerste" : "")
    }
}

extension MediaScreen.Filters {
    fileprivate init(_ filter: MediaFilter, watches: [Watch], base: String) {
        let form = FormState(values: [
            "tonen": filter.shown.rawValue, "zoekvraag": filter.watch.map(String.init) ?? "", "label": filter.label?.rawValue ?? "",
            "orde": filter.byLine ? "lijn" : "",
        ])
        action = base
        shown = Field("tonen", in: form, choices: MediaFilter.Shown.allCases.map { ($0.rawValue, Words.Media.shown($0)) })
        watch = Field("zoekvraag", in: form, choices: [("", Words.Media.allWatches)] + watches.map { ("\($0.id)", $0.query) })
        label = Field(
            "label", in: form, choices: [("", Words.Media.allLabels)] + ItemLabel.allCases.map { ($0.rawValue, Words.Media.label($0)) })
        order = Field("orde", in: form, choices: [("", Words.Media.newestFirst), ("lijn", Words.Media.byLine)])
        isPlain = filter.isPlain
        plainHref = base
    }
}

extension MediaFilter {
    /// The address of this view with one more part.
    func with(_ name: String, _ value: String) -> String { query.isEmpty ? "?\(name)=\(value)" : "\(query)&\(name)=\(value)" }
}

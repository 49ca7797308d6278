import DutchText
import Editing
import Foundation
import Storage

/// What changed between a version and the one that it was made from, word by word.
struct DifferenceScreen {
    let strip: Strip
    let name: String
    let version: Int
    let who: String
    let time: String
    let backHref: String
    let lines: [ReadDifference.Line]
    let isSame: Bool
    /// There is no version before it.
    let isFirst: Bool
    let added: String
    let removed: String
    /// The version to compare with.
    let other: Field
    let hasOthers: Bool
    /// "versie 2"; nil for the one that it was made from.
    let comparedWith: String?

    /// - Parameter earlier: nil for the version that it was made from.
    init(
        _ draft: StoredDraft, _ difference: TextDifference, with earlier: StoredDraft?, of versions: [StoredDraft], strip: Strip,
        at now: Date
    ) {
        self.strip = strip
        let others = versions.filter { $0.id != draft.id }
        hasOthers = others.count > 1
        comparedWith = earlier.map { "versie \($0.version)" }
        other = Field(
            "met", in: FormState(), or: earlier.map { String($0.id) } ?? "",
            choices: [("", Words.Message.madeFrom)]
                + others.map { (String($0.id), "versie \($0.version), \(DutchMoment($0.created).short(at: now)), \($0.createdBy)") })
        name = Words.kind(draft.kind)
        version = draft.version
        who = draft.createdBy
        time = DutchMoment(draft.created).spoken(at: now)
        backHref = "/incidenten/\(draft.incident)/berichten/\(draft.id)"
        lines = ReadDifference(difference).lines
        isFirst = draft.isFirst && earlier == nil
        isSame = difference.isEmpty
        added = Words.counted(difference.wordsAdded, "woord erbij", "woorden erbij")
        removed = Words.counted(difference.wordsRemoved, "woord eruit", "woorden eruit")
    }
}

extension StoredDraft {
    /// Whether it was made from no other version.
    var isFirst: Bool { parents?.isEmpty ?? (version == 1) }
}

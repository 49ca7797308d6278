import DutchText
import Foundation
import Incident
import Newsroom

/// The checklists of an incident, with who ticked what and when.
struct ChecklistsScreen {
    let strip: Strip
    let action: String
    let lists: [List]
    /// Items that can have a note; each has a form of its own, so that Enter never ticks another.
    let ticked: [Item]
    let who: Field

    /// One list.
    struct List {
        let listID: String
        let listTitle: String
        let origin: String
        /// "4 van 12 gedaan"
        let progress: String
        let isDone: Bool
        /// What the ticks mean: "De raad moet dit weten."
        let meaning: String?
        let steps: [Step]
    }

    /// Items that belong to one step.
    struct Step {
        let stepName: String?
        let items: [Item]
    }

    /// One item.
    struct Item {
        let id: String
        let text: String
        let isTicked: Bool
        /// "A. de Vries, 12.31 uur"
        let by: String?
        /// What was done or found.
        let note: String?
        let noteID: String
    }

    init(_ incident: Incident, lists: [Checklist], strip: Strip, name: String, at now: Date) {
        self.strip = strip
        action = IncidentTab.checklists.href(incident.id)
        self.lists = lists.map { List($0, of: incident, at: now) }
        ticked = self.lists.flatMap(\.steps).flatMap(\.items).filter(\.isTicked)
        who = Field("naam", in: FormState(), or: name)
    }
}

extension ChecklistsScreen.List {
    fileprivate init(_ list: Checklist, of incident: Incident, at now: Date) {
        let items = list.items.map { (step: $0.step, item: ChecklistsScreen.Item($0, of: incident, at: now)) }
        let done = items.count(where: \.item.isTicked)
        listID = list.id
        listTitle = list.title
        origin = list.source
        progress = "\(done) van \(items.count) gedaan"
        isDone = done == items.count
        meaning = list.meaning(for: incident)
        var names: [String?] = []
        for entry in items where !names.contains(entry.step) { names.append(entry.step) }
        steps = names.map { name in
            ChecklistsScreen.Step(
                stepName: name.map { $0.prefix(1).uppercased() + $0.dropFirst() }, items: items.filter { $0.step == name }.map(\.item))
        }
    }
}

extension ChecklistsScreen.Item {
    fileprivate init(_ item: Checklist.Item, of incident: Incident, at now: Date) {
        let tick = incident.tick(of: item.id)
        id = item.id
        text = item.text
        isTicked = tick?.isDone == true
        note = isTicked ? tick?.note : nil
        noteID = "notitie-\(item.id)"
        by = tick.flatMap { $0.isDone ? "\($0.by), \(DutchMoment($0.at).short(at: now))" : nil }
    }
}

import Foundation
import Incident

/// One checklist, from `Scenarios/checklists.yml`.
public struct Checklist: Sendable, Equatable {
    /// One item to tick.
    public struct Item: Sendable, Equatable {
        /// Its name, unique among all lists.
        public let id: String
        /// The step that it belongs to; nil when the list has no steps.
        public let step: String?
        /// What is true once it is ticked.
        public let text: String
    }

    /// Its name.
    public let id: String
    /// What people call it.
    public let title: String
    /// Where it was taken from.
    public let source: String
    /// What it means as soon as one item is ticked; nil when that means nothing by itself.
    public let anyMeans: String?
    /// In the order in which they are done.
    public let items: [Item]

    static func load(_ folder: URL) throws(ScenarioError) -> [Checklist] {
        let top = try ScenarioNode.read(folder.appending(path: "checklists.yml"))
        try top.allow(["kind", "lists"])
        var seen: Set<String> = []
        var lists: [Checklist] = []
        for node in try top.nodes("lists") {
            try node.allow(["id", "title", "source", "anyMeans", "items"])
            var items: [Item] = []
            for entry in try node.nodes("items") {
                try entry.allow(["id", "step", "text"])
                let item = Item(id: try entry.required("id"), step: try entry.string("step"), text: try entry.required("text"))
                guard seen.insert(item.id).inserted else { throw entry.problem(.doubleName, "id") }
                items.append(item)
            }
            lists.append(
                Checklist(
                    id: try node.required("id"), title: try node.required("title"), source: try node.required("source"),
                    anyMeans: try node.string("anyMeans"), items: items))
        }
        return lists
    }

    /// What the ticks of an incident mean, in a sentence; nil when they mean nothing yet.
    public func meaning(for incident: Incident) -> String? {
        items.contains { incident.tick(of: $0.id)?.isDone == true } ? anyMeans : nil
    }
}

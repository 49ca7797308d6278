import Foundation
import Incident
import Mustache

/// The templates, the parts that they share, the words for their placeholders and the limits of the channels.
///
/// A broken file does not take the others with it: its error stands in ``problems`` and is thrown when that template is asked for.
public struct TemplateLibrary: Sendable {
    /// Usable templates, by name.
    public let templates: [Template]
    /// What is wrong in which file.
    public let problems: [TemplateError]
    /// The channels and their limits.
    public let channels: ChannelCatalog
    /// Where the files came from, the shipped folder first.
    public let folders: [URL]

    let builder: TemplateBuilder
    private let broken: [String: TemplateError]
    private let parts: [String: MustacheLibrary]
    private let loader: TemplateLoader

    init(
        templates: [Template], broken: [String: TemplateError], builder: TemplateBuilder, channels: ChannelCatalog,
        parts: [String: MustacheLibrary], loader: TemplateLoader
    ) {
        self.templates = templates
        self.broken = broken
        self.builder = builder
        self.channels = channels
        self.parts = parts
        self.loader = loader
        folders = loader.folders
        // A broken part breaks the templates that hold it: it is told once.
        let all = broken.sorted { $0.key < $1.key }.map(\.value) + builder.brokenParts.sorted { $0.key < $1.key }.map(\.value)
        problems = all.reduce(into: []) { told, error in if !told.contains(error) { told.append(error) } }
    }

    /// The names that templates may use.
    public var vocabulary: Vocabulary { builder.vocabulary }

    /// The kinds of message that can be made, in the order in which the field names them.
    public var kinds: [MessageKind] { MessageKind.allCases.filter { kind in templates.contains { $0.kind == kind } } }

    /// The template of that name; nil when there is none, or when it is broken.
    public func template(named name: String) -> Template? { templates.first { $0.name == name } }

    /// The template that suits best: one for this channel before one for this moment before one for this scenario.
    ///
    /// - Throws: the error of a broken template of this kind, or `.noTemplate`.
    public func template(
        for kind: MessageKind, channel: Channel? = nil, moment: MessageMoment = .eerste, scenario: String? = nil
    )
        throws(TemplateError) -> Template
    {
        // A broken file must be seen, not silently passed over for another.
        for name in broken.keys.sorted() where TemplateName.base(name) == kind.rawValue {
            if let error = broken[name] { throw error }
        }
        let suited = templates.filter { $0.kind == kind }.compactMap { template in
            template.suits(channel: channel, moment: moment, scenario: scenario).map { (score: $0, template: template) }
        }
        guard let best = suited.max(by: { ($0.score, $1.template.name) < ($1.score, $0.template.name) }) else {
            throw TemplateError(.noTemplate, file: folders.first?.path ?? "", name: kind.rawValue)
        }
        return best.template
    }

    /// The library as it would be with another text of a part. Nothing is saved.
    ///
    /// - Throws: the first thing that would be wrong and is not now: in the part itself, or in a template that holds it.
    public func trying(_ text: String, asPart name: String) throws(TemplateError) -> TemplateLibrary {
        let file = "delen/\(name).md"
        // What is left when remarks for the writer are away; an empty part would take its words out of every template, unseen.
        guard !text.replacing(/{{![^}]*}}/, with: "").trimmed.isEmpty else { throw TemplateError(.missingRequired, file: file, name: name) }
        let other = loader.replacing(part: name, file: file, text: text).library()
        if let own = other.problems.first(where: { $0.file == file }) ?? other.problems.first(where: { !problems.contains($0) }) {
            throw own
        }
        return other
    }

    /// The parts that templates share, in the words of a scenario where it has its own.
    func parts(for scenario: String?) -> MustacheLibrary? {
        scenario.flatMap { parts[$0] } ?? parts[""]
    }
}

import Incident

/// The head of a template file: what it is for and what it must hold. Keys are Dutch, as communication staff edit them.
public struct FrontMatter: Sendable, Equatable {
    /// `soort`
    public var kind: MessageKind?
    /// `omschrijving`: one line for the list of templates.
    public var summary = ""
    /// `voor`: whose facts it holds, when that is wider than the kind allows.
    public var audience: Audience?
    /// `moment`: only for these messages; empty means for all.
    public var moments: [MessageMoment] = []
    /// `kanaal`: only for these channels; empty means for all.
    public var channels: [Channel] = []
    /// `scenario`: only for these scenarios; empty means for all.
    public var scenarios: [String] = []
    /// `verplicht`: placeholders and parts that the template must hold.
    public var required: [String] = []
    /// `afzender`: the sender block, with placeholders.
    public var sender = ""
    /// `toon`: for the writer.
    public var tone = ""
    /// `woorden`: the length to aim at; nil when there is none.
    public var words: Int?
    /// `seconden`: the time to aim at when it is read aloud.
    public var seconds: Int?
    /// Values for placeholders that no incident holds: `van`, `aan`, `zaaknummer`, `portefeuillehouder`, `onderwerp`,
    /// `openbaarheid`.
    public var values: [String: String] = [:]

    /// Line in the file of each key that was given, from 1.
    var lines: [String: Int] = [:]

    static let valueKeys = ["van", "aan", "zaaknummer", "portefeuillehouder", "onderwerp", "openbaarheid"]
    static let keys =
        ["soort", "omschrijving", "voor", "moment", "kanaal", "scenario", "verplicht", "afzender", "toon", "woorden", "seconden"]
        + valueKeys
}

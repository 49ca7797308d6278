import Testing
import Watching

@testable import Newsroom

/// A proposal as it is kept.
@Suite struct ProposalTests {
    private static let passage = LabelledPassage(
        field: .text, start: 0, end: 12, text: "Er zou brand", isQuote: false, label: .gerucht,
        cues: [LabelledPassage.Cue(start: 0, end: 3, text: "zou", rule: "gerucht/zou")])

    @Test(
        "The label alone is read as the whole proposal tells it",
        arguments: ItemLabel.allCases.map { LabelProposal(label: $0, passages: [passage]) } + [
            .none, LabelProposal(label: nil, passages: [passage]), LabelProposal(label: .gedrag, passages: []),
        ])
    func label(proposal: LabelProposal) {
        let json = ProposalJSON.text(proposal)
        #expect(ProposalJSON.label(in: json) == proposal.label)
        #expect(ProposalJSON.read(json) == proposal)
    }

    @Test(
        "So is one that other hands wrote",
        arguments: [
            #"{ "passages": [], "label": "gedrag" }"#, "{}", #"{"label":"onbekend","passages":[]}"#, "", #"{"label":null,"passages":[]}"#,
        ])
    func foreign(json: String) { #expect(ProposalJSON.label(in: json) == ProposalJSON.read(json).label) }
}

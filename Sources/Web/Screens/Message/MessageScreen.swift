import Drafting
import DutchText
import Editing
import Foundation
import Incident
import Newsroom
import Principles
import Storage

/// One version of a message: the text with its findings, how far it is, and what can be done with it.
struct MessageScreen {
    let strip: Strip
    let number: Int64
    let problems: [ProblemLink]
    let hasProblems: Bool
    let name: String
    let reader: String
    let channel: String?
    /// As forms name them.
    let kindName: String
    let channelName: String?
    let version: Int
    let time: String
    let stamp: String
    let who: String
    let state: StatePanel
    /// Above what holds it.
    let firstWords: String
    let isLatest: Bool
    let newerHref: String?
    let findings: FindingsPanel
    let changes: [String]
    let hasChanges: Bool
    let changesHead: String
    /// Findings that a reason can answer.
    let answers: Field
    let hasAnswers: Bool
    let answerAction: String?
    let answerReason: Field
    let offers: [Offer]
    let hasOffers: Bool
    /// A version that somebody else saved at the same time.
    let rival: EditorScreen.OtherVersion?
    let versions: [VersionRow]
    let exports: [Export]
    let order: [OrderStep]
    let hasOrder: Bool
    let actions: Actions
    /// For whom a letter to the raad is; nil for another kind.
    let readers: ReadersPanel?
    let takeBackAction: String?
    let text: String
    /// What must be known of the criminal case.
    let cautions: [String]
    let hasCautions: Bool

    /// Whether a letter is for the raad alone.
    struct ReadersPanel {
        let isConfidential: Bool
        let action: String
        /// Whether its writer may say otherwise, and that would be taken.
        let canChange: Bool
        /// The facts that keep it confidential.
        let confined: [String]
        let isConfined: Bool
        /// Whether it can be made anew from public facts alone.
        let canMakeAnew: Bool
    }

    /// What can be asked of a version now.
    struct Actions {
        let editHref: String?
        let askAction: String?
        let approveAction: String?
        let returnAction: String?
        let lookAction: String?
        let mergeAction: String?
        let publishAction: String?
        /// Makes a correction of what went out.
        let correctAction: String?
        /// Splits a post that is too long.
        let threadAction: String?
        /// "Vraag akkoord aan burgemeester De Graaf"
        let askWords: String
        let reason: Field
        let emergency: Field
        let place: Field
        let address: Field
        let moment: Field
        let group: Field
        /// Whether the form came back with something wrong in its folded part.
        let isPublishingExpanded: Bool
        /// For whom this message counts as told; nil when that is everybody.
        let tells: String?
        /// Shown once somebody named a place where everybody reads.
        let asksIfOpen: Bool
    }

    /// How far a version is, in words.
    struct StatePanel {
        let name: String
        let words: String
        let reason: String?
        let isApproved: Bool
        let isWaiting: Bool
        let isReturned: Bool
        let isEmergency: Bool
        /// What holds approval.
        let holds: [OpenMatter]
        let isHeld: Bool
        /// What somebody must agree to; approval is that agreement.
        let proposals: [String]
        let hasProposals: Bool
        /// What changed after the approval; nil when nothing did.
        let since: String?
        /// What was done with it, oldest first.
        let events: [String]
    }

    /// Another wording of a passage, because a fact in it changed or somebody else wrote too.
    struct Offer {
        let id: String
        let number: Int
        let current: [ReadLine]
        let hasCurrent: Bool
        let offered: [ReadLine]
        /// Not so when the passage would go.
        let hasOffered: Bool
        let isContested: Bool
    }

    /// One version in the list.
    struct VersionRow {
        let href: String
        let number: Int
        let time: String
        let who: String
        let state: String
        let isCurrent: Bool
        /// Nil for a version that was made from no other.
        let differenceHref: String?
    }

    /// A form in which the text can be taken along.
    struct Export {
        let href: String
        let words: String
    }

    /// One group of readers, in the order in which they should hear it.
    struct OrderStep {
        let group: String
        let told: String
        let isTold: Bool
    }
}

import Accounts
import Foundation
import Incident
import Newsroom

/// Finds what is to be done now for one incident. What could go out wrong comes first, then what is due, then what is open.
struct NextSteps {
    let incident: Incident
    /// The last version of each message.
    let messages: [MessageStatus]
    /// Who looks: she sees what she can do herself.
    let visitor: Visitor
    let newHits: Int
    /// Questions of the raad without an answer.
    let openQuestions: Int
    /// Answers to the raad of which a fact changed, or that promised more and are past that.
    let staleAnswers: Int
    let clock: IncidentClock
    let now: Date

    /// Most urgent first; empty for a closed incident.
    var all: [NextStep] {
        guard incident.isOpen else { return [] }
        let facts: (Right, [NextStep]) = (incident.facts.isEmpty ? .addFacts : .confirmFacts, [self.facts].compactMap { $0 })
        let steps: [(Right, [NextStep])] = [
            (.approveMessages, approvals), (.writeMessages, stale), (.writeMessages, [publish].compactMap { $0 } + returned), facts,
            (.writeMessages, [first, ask, update, gaps].compactMap { $0 }), (.steerIncidents, [promise].compactMap { $0 }),
            (.answerQuestions, [staleAnswer, question].compactMap { $0 }), (.watchMedia, [hits].compactMap { $0 }),
        ]
        return steps.flatMap { right, steps in visitor.may(right) ? steps : [] }
    }

    private var base: String { "/incidenten/\(incident.id)" }

    /// What she can approve at once: what is held has nothing for her to do yet.
    private var approvals: [NextStep] {
        messages.filter { $0.state.step == .gevraagd && $0.holds.isEmpty && $0.rivals.isEmpty }.map { message in
            NextStep(
                Words.Step.approve(message.draft), at: "\(base)/berichten/\(message.draft.id)",
                why: message.state.who.map(Words.Step.asked), isUrgent: true)
        }
    }

    /// What may go out and did not yet, as far as anybody wrote down.
    private var publish: NextStep? {
        let ready = messages.filter { $0.state.step == .goedgekeurd && $0.changes.isEmpty }
        guard let first = ready.first else { return nil }
        let (words, place) =
            ready.count == 1
            ? (Words.Step.publish(first.draft.kind), "/\(first.draft.id)#publicatie") : (Words.Step.publish(ready.count), "")
        return NextStep(words, at: "\(base)/berichten\(place)", why: Words.Step.publishWhy, isUrgent: clock.countsApprovals)
    }

    private var returned: [NextStep] {
        messages.filter { $0.state.step == .teruggegeven }.map { message in
            NextStep(
                Words.Step.returned(message.draft), at: "\(base)/berichten/\(message.draft.id)", why: message.state.reason)
        }
    }

    /// One step for all that can be made anew at once; one each for what a person changed or approved.
    private var stale: [NextStep] {
        let stale = messages.filter { !$0.changes.isEmpty }
        let renewable = stale.filter(\.isRenewable)
        let together =
            renewable.count < 2
            ? nil
            : NextStep(
                Words.Step.renew(renewable.count), at: "\(base)/berichten#bijwerken", why: renewable[0].changeLines.first, isUrgent: true)
        let apart = together == nil ? stale : stale.filter { !$0.isRenewable }
        return [together].compactMap { $0 }
            + apart.map { message in
                NextStep(
                    Words.Step.mend(message.draft), at: "\(base)/berichten/\(message.draft.id)", why: message.changeLines.first,
                    isUrgent: true)
            }
    }

    private var facts: NextStep? {
        let open = incident.facts.filter { !$0.isConfirmed && !$0.isRefuted }
        guard let oldest = open.first else {
            return incident.facts.isEmpty ? NextStep(Words.Step.addFact, at: "\(base)#feit-toevoegen", why: Words.Step.addFactWhy) : nil
        }
        return NextStep(Words.Step.settle(open.count), at: "\(base)#\(oldest.id)", why: Words.Step.settleWhy)
    }

    private var first: NextStep? {
        guard messages.isEmpty else { return nil }
        return NextStep(Words.Step.makeFirst, at: "\(base)/berichten", why: due, isUrgent: clock.nextDue?.isLate(at: now) == true)
    }

    /// What lies ready and was not asked for yet.
    private var ask: NextStep? {
        let ready = messages.count { $0.isToBeAsked && $0.holds.isEmpty }
        guard ready > 0 else { return nil }
        return NextStep(
            Words.Step.ask(ready), at: "\(base)/berichten#akkoord", why: due, isUrgent: clock.nextDue?.isLate(at: now) == true)
    }

    private var update: NextStep? {
        guard let next = clock.nextDue, next.origin != .firstMessage, next.at.timeIntervalSince(now) < 10 * 60 else { return nil }
        return NextStep(Words.Step.makeUpdate, at: "\(base)/berichten", why: due, isUrgent: next.isLate(at: now))
    }

    private var gaps: NextStep? {
        let open = messages.map { (message: $0, count: Gap.open(in: $0.draft.text)) }.filter { $0.count > 0 }
        guard let worst = open.max(by: { $0.count < $1.count }) else { return nil }
        // What all of them lack is filled in once, for all of them.
        if open.count > 1 {
            return NextStep(Words.Step.fillShared, at: "\(base)/boodschap", why: Words.Step.openMessages(open.count))
        }
        return NextStep(
            Words.Step.fill(worst.message.draft), at: "\(base)/berichten/\(worst.message.draft.id)", why: Words.gaps(worst.count))
    }

    private var promise: NextStep? {
        guard !messages.isEmpty, incident.story.nextUpdate == nil else { return nil }
        return NextStep(Words.Step.promise, at: "\(base)/boodschap#update", why: Words.Step.promiseWhy)
    }

    private var question: NextStep? {
        openQuestions == 0 ? nil : NextStep(Words.Step.answer(openQuestions), at: "\(base)/raad")
    }

    private var staleAnswer: NextStep? {
        staleAnswers == 0
            ? nil
            : NextStep(Words.Raad.lookAgain(staleAnswers), at: "\(base)/raad#beantwoord", why: Words.Raad.lookAgainWhy, isUrgent: true)
    }

    private var hits: NextStep? { newHits == 0 ? nil : NextStep(Words.Step.judge(newHits), at: "\(base)/media") }

    private var due: String? {
        clock.nextDue.map { Words.Step.due($0.origin, DueWords.words(for: $0.at, at: now)) }
    }
}

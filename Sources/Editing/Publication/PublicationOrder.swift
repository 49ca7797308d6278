import Foundation
import Incident

/// Who was told, in the order in which they should be.
public struct PublicationOrder: Sendable, Equatable {
    /// One group of readers.
    public struct Step: Sendable, Equatable {
        /// The readers.
        public let group: ReaderGroup
        /// What went out to them, oldest first.
        public let publications: [Publication]

        /// When they last heard something; nil when they heard nothing.
        public var last: Date? { publications.map(\.at).max() }
    }

    /// Those who should hear it first come first.
    public let steps: [Step]

    /// The order of what went out on one incident.
    public init(_ files: [MessageFile]) {
        let all = files.flatMap(\.publications).sorted { $0.at < $1.at }
        steps = ReaderGroup.allCases.map { group in Step(group: group, publications: all.filter { $0.group == group }) }
    }

    /// The groups that should hear something before `group` does and have not.
    ///
    /// - Parameter newest: when the newest fact of the text was confirmed. Who heard something before that moment has not heard that.
    public func skipped(by group: ReaderGroup, newest: Date?) -> [ReaderGroup] {
        steps.filter { step in
            guard step.group < group else { return false }
            guard let last = step.last else { return true }
            return newest.map { last < $0 } ?? false
        }.map(\.group)
    }
}

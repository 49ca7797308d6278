import Synchronization

/// How many streams are open: no more than a service on one machine can carry, and of those no more to one person than she can look at.
final class StreamCount: Sendable {
    /// What came of asking for a place.
    enum Place: Equatable {
        case taken
        /// This person has all that one person gets.
        case ownAreTaken
        /// All are taken.
        case allAreTaken
    }

    private struct Open {
        var count = 0
        var byPerson: [Int64: Int] = [:]
    }

    private let open = Mutex(Open())
    private let most: Int
    private let mostOfOne: Int

    init(most: Int, mostOfOne: Int = 20) {
        self.most = most
        self.mostOfOne = mostOfOne
    }

    /// Takes a place.
    ///
    /// - Parameter person: the account; nil before there are accounts.
    func enter(_ person: Int64?) -> Place {
        open.withLock { open in
            guard open.count < most else { return .allAreTaken }
            let own = person.flatMap { open.byPerson[$0] } ?? 0
            guard own < mostOfOne else { return .ownAreTaken }
            open.count += 1
            if let person { open.byPerson[person] = own + 1 }
            return .taken
        }
    }

    /// Gives the place back.
    func leave(_ person: Int64?) {
        open.withLock { open in
            open.count -= 1
            guard let person, let own = open.byPerson[person] else { return }
            open.byPerson[person] = own > 1 ? own - 1 : nil
        }
    }
}

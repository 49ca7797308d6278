import Foundation
import Newsroom

extension CommonOptions {
    /// Opens the newsroom as the flags, the environment and the configuration say.
    ///
    /// - Parameters:
    ///   - allowing: addresses past the guard, besides the configured ones.
    ///   - servedAt: where this newsroom is served.
    func newsroom(allowing: Set<String> = [], servedAt: String? = nil) async throws -> Newsroom {
        var configuration = try loadConfiguration()
        configuration.allowedAddresses.formUnion(allowing)
        detail("Database: \(dataFolder.path)")
        return try Newsroom(
            Newsroom.Setup(dataFolder: dataFolder, root: dataRoot(), configuration: configuration, servedAt: servedAt))
    }

    /// Templates and rules alone: `draft` and `check` on a file need no database.
    func desk() throws -> Desk {
        Desk(root: try dataRoot(), configuration: try loadConfiguration())
    }

    func loadConfiguration() throws -> Configuration {
        try Configuration.load(dataFolder: dataFolder, environment: environment)
    }
}

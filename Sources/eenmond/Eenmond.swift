import ArgumentParser
import Newsroom

/// The command line: the only place where everything is put together.
@main
struct EenmondCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eenmond",
        abstract: "Watch the media around an incident, and draft one message from confirmed facts only.",
        version: Eenmond.version,
        subcommands: [
            ServeCommand.self, FeedCommand.self, ArticleCommand.self, PollCommand.self, IncidentCommand.self, WatchCommand.self,
            HitsCommand.self, DraftCommand.self, MessageCommand.self, TemplateCommand.self, CheckCommand.self, FindingCommand.self,
            RulesCommand.self, ScenarioCommand.self, ContactCommand.self, StoriesCommand.self, SurgesCommand.self, RumourCommand.self,
            UserCommand.self, SearchCommand.self, HitCommand.self, MediabeeldCommand.self,
        ])

    static func main() async {
        Signals.ignoreBrokenPipe()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.end(with: error)
        }
    }
}

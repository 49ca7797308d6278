import Newsroom

extension CommonOptions {
    /// Once at a start: sites that are polled have nobody to turn to as long as no contact is set.
    func tellOfContact(_ configuration: Configuration) {
        guard configuration.reachedAt == nil else { return }
        note(
            "Beheerders van sites zien niet wie hun feeds leest. Zet uw mail- of webadres als contact in \(dataFolder.appending(path: "configuration.yml").path)."
        )
    }
}

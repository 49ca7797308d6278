import Fetching

extension FetcherConfiguration {
    /// The fetcher as the organisation's settings want it.
    public init(_ configuration: Configuration) {
        self.init()
        userAgent = configuration.userAgent
        allowPrivateAddresses = configuration.allowPrivateAddresses
        allowedAddresses = configuration.allowedAddresses
    }
}

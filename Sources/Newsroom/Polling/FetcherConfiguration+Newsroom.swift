import Fetching

extension FetcherConfiguration {
    /// The fetcher as the organisation's settings want it.
    public init(_ configuration: Configuration) {
        self.init()
        userAgent = configuration.userAgent
        allowPrivateAddresses = configuration.allowPrivateAddresses
        allowedAddresses = configuration.allowedAddresses
        pauseBetweenRequestsPerHost = configuration.pauseBetweenRequests.inSeconds
        politenessKey = RegistrableDomain.of
        pauseForKey = { FetcherConfiguration.longerPauses[$0] }
    }

    /// Sites whose terms ask for more than our usual pause, in seconds. alarmeringen.nl: a second between requests (its terms,
    /// autumn 2026; see Feeds/README.md).
    private static let longerPauses: [String: Double] = ["alarmeringen.nl": 1]
}

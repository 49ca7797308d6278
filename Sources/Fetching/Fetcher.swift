import Foundation

/// Fetches over HTTP: thousands of transfers on one thread of its own, politely, within limits, and never to an address
/// that is not on the open internet unless the configuration allows it.
///
/// Redirects are followed here and not by libcurl: every hop waits for its host's turn, meets the address guard, and takes
/// cookies and passwords along only within the first host. C's handles and pointers never leave the thread.
public final class Fetcher: Sendable {
    private let mailbox: Mailbox

    /// Starts the thread. `shutdown` ends it, and so does letting go of the fetcher.
    ///
    /// - Throws: `.badConfiguration` for an entry of `allowedAddresses` that cannot be read, `.internal` when libcurl fails.
    public init(_ configuration: FetcherConfiguration = .init()) throws(FetchError) {
        let policy = try AddressPolicy(allowPrivate: configuration.allowPrivateAddresses, allowed: configuration.allowedAddresses)
        let mailbox = Mailbox(multi: try MultiHandle(idleConnections: max(configuration.maxConcurrent, 1)))
        self.mailbox = mailbox
        let thread = Thread {
            Self.ignoreBrokenPipes()
            TransferRoom(configuration, policy: policy, mailbox: mailbox)?.run()
            mailbox.announceEnd()
        }
        thread.name = "fetching"
        thread.start()
    }

    deinit { mailbox.post(.shutDown) }

    /// Fetches what the request names. Cancelling the task ends the transfer.
    ///
    /// - Returns: the answer, whatever its status.
    /// - Throws: when there is no answer; see `FetchError.Code`.
    public func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchResponse {
        let id = mailbox.nextID()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { answer in
                begin(FetchJob(id: id, request: request, answer: answer))
            }
        } onCancel: {
            mailbox.post(.cancel(id: id))
        }
        return try result.get()
    }

    /// Ends every transfer with `.shutDown` and returns when the thread has freed all it had. May be called more than once.
    public func shutdown() async {
        mailbox.post(.shutDown)
        await mailbox.waitForEnd()
    }

    private func begin(_ job: FetchJob) {
        let url = WebAddress.withoutCredentials(job.request.url)
        guard !Task.isCancelled else { return job.answer.resume(returning: .failure(FetchError(.cancelled, url: url))) }
        guard mailbox.post(.start(job)) else {
            return job.answer.resume(returning: .failure(FetchError(.shutDown, url: url)))
        }
        // A task cancelled between the two lines above has sent its cancellation ahead of the job.
        if Task.isCancelled { mailbox.post(.cancel(id: job.id)) }
    }

    /// A server that hangs up while TLS is writing must not end the process; the signal is blocked on this thread only.
    private static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}

import CCurl
import Foundation

/// The room where libcurl works, on a thread of its own. All state in here belongs to that thread; the mailbox is the door.
final class TransferRoom {
    private let configuration: FetcherConfiguration
    private let policy: AddressPolicy
    private let mailbox: Mailbox
    private let multi: MultiHandle
    private var setup: TransferSetup
    private var queues: HostQueues
    private var transfers: [Int: Transfer] = [:]
    private var activeCount = 0
    private var isClosing = false

    /// Nil when the mailbox is closed already.
    init?(_ configuration: FetcherConfiguration, policy: AddressPolicy, mailbox: Mailbox) {
        guard let multi = mailbox.multi else { return nil }
        self.configuration = configuration
        self.policy = policy
        self.multi = multi
        self.mailbox = mailbox
        setup = TransferSetup(configuration, policy: policy)
        queues = HostQueues(
            perHost: configuration.maxConnectionsPerHost, pause: .seconds(max(configuration.pauseBetweenRequestsPerHost, 0)),
            pauseForKey: configuration.pauseForKey)
    }

    /// Works until it is told to shut down. Nobody is left waiting.
    func run() {
        while !isClosing {
            mailbox.takeAll().forEach(obey)
            startWhatMay()
            multi.perform()
            while let (id, result) = multi.nextDone() { hopEnded(id, result) }
            startWhatMay()
            if !isClosing { multi.poll(milliseconds: patience) }
        }
        close()
    }

    private func obey(_ command: Command) {
        switch command {
        case .start(let job): accept(job)
        case .cancel(let id): transfers[id].map { finish($0, .failure($0.error(.cancelled))) }
        case .shutDown: isClosing = true
        }
    }

    private func close() {
        for command in mailbox.close() {
            guard case .start(let job) = command else { continue }
            job.answer.resume(returning: .failure(FetchError(.shutDown, url: WebAddress.withoutCredentials(job.request.url))))
        }
        for transfer in transfers.values { finish(transfer, .failure(transfer.error(.shutDown))) }
    }

    // MARK: A transfer's way through

    private func accept(_ job: FetchJob) {
        do throws(FetchError) {
            let address = try WebAddress(job.request.url)
            let sink = ResponseSink(
                policy: policy, maxBodyBytes: min(job.request.maxBodyBytes ?? .max, configuration.maxBodyBytes))
            let transfer = Transfer(job, address: address, hostKey: configuration.politenessKey(address.host), sink: sink)
            transfers[job.id] = transfer
            queue(transfer)
        } catch {
            job.answer.resume(returning: .failure(error))
        }
    }

    private func queue(_ transfer: Transfer) {
        let now = ContinuousClock.now
        guard let until = queues.enqueue(transfer.job.id, host: transfer.hostKey, now: now) else { return }
        finish(transfer, .failure(transfer.error(.hostHeld, retryAfter: now.seconds(until: until))))
    }

    private func startWhatMay() {
        while activeCount < configuration.maxConcurrent, let id = queues.next(now: .now) {
            guard let transfer = transfers[id] else { continue }
            transfer.isActive = true
            activeCount += 1
            startHop(transfer)
        }
    }

    private func startHop(_ transfer: Transfer) {
        guard let easy = transfer.easy ?? setup.makeHandle(for: transfer) else {
            return finish(transfer, .failure(transfer.error(.internal, "curl_easy_init")))
        }
        transfer.easy = easy
        do throws(FetchError) {
            try setup.aim(easy, transfer)
            // Keep-alive pays when more is to come from the host. In a crowd of hosts that are each asked once, libcurl would
            // spend more time on looking for the oldest of its idle connections than on the transfers.
            easy.set(CURLOPT_FORBID_REUSE, isCrowded && !queues.isWanted(host: transfer.hostKey))
            guard multi.add(easy) else { throw transfer.error(.internal, "curl_multi_add_handle") }
        } catch {
            finish(transfer, .failure(error))
        }
    }

    private func hopEnded(_ id: Int, _ result: CURLcode) {
        guard let transfer = transfers[id], let easy = transfer.easy else { return }
        multi.remove(easy)
        transfer.tally(
            seconds: Double(easy.offset(CURLINFO_TOTAL_TIME_T)) / 1_000_000,
            bytes: easy.offset(CURLINFO_SIZE_DOWNLOAD_T) + easy.number(CURLINFO_HEADER_SIZE))
        if !transfer.job.request.staysPut, let location = transfer.sink.location, result != CURLE_OPERATION_TIMEDOUT,
            !transfer.sink.isTooLarge
        {
            return follow(location, transfer)
        }
        // A body that ends before its announced length is what servers with a wrong Content-Length send every time.
        let isTruncated = result == CURLE_PARTIAL_FILE && !transfer.sink.body.isEmpty
        guard result == CURLE_OK || isTruncated else {
            return finish(transfer, .failure(FetchError(result, of: easy, sink: transfer.sink, url: transfer.address.url)))
        }
        let response = transfer.response(isTruncated: isTruncated)
        let hostKey = transfer.hostKey
        finish(transfer, .success(response))
        holdIfAsked(response, hostKey)
    }

    private func follow(_ location: String, _ transfer: Transfer) {
        guard transfer.redirects < configuration.maxRedirects else {
            return finish(transfer, .failure(transfer.error(.tooManyRedirects)))
        }
        do throws(FetchError) {
            let address = try WebAddress(location, relativeTo: transfer.address)
            let oldKey = transfer.hostKey
            transfer.move(to: address, hostKey: configuration.politenessKey(address.host))
            // Within the host it is still the same request; elsewhere it waits for its turn.
            if transfer.hostKey == oldKey { return startHop(transfer) }
            release(transfer, hostKey: oldKey)
            queue(transfer)
        } catch {
            finish(transfer, .failure(error))
        }
    }

    /// A 429 or 503 with Retry-After speaks for the whole host: what is waiting for it gives up now, and can be tried later.
    private func holdIfAsked(_ response: FetchResponse, _ hostKey: String) {
        guard response.status == 429 || response.status == 503, configuration.longestHold > 0, let wish = response.retryAfter else {
            return
        }
        let delay = wish.delay(from: response.serverDate ?? configuration.now(), ceiling: configuration.longestHold)
        let now = ContinuousClock.now
        for id in queues.hold(host: hostKey, until: now + .seconds(delay), now: now) {
            guard let transfer = transfers[id] else { continue }
            finish(transfer, .failure(transfer.error(.hostHeld, retryAfter: delay)))
        }
    }

    /// The one place where a transfer ends: it leaves libcurl, its host's count and the room, and the caller goes on.
    private func finish(_ transfer: Transfer, _ result: Result<FetchResponse, FetchError>) {
        transfers[transfer.job.id] = nil
        if transfer.isActive {
            // After the last hop it is out already; libcurl does not mind being told twice.
            transfer.easy.map(multi.remove)
            release(transfer, hostKey: transfer.hostKey)
        } else {
            _ = queues.cancel(transfer.job.id, host: transfer.hostKey, now: .now)
        }
        transfer.easy = nil
        transfer.job.answer.resume(returning: result)
    }

    private func release(_ transfer: Transfer, hostKey: String) {
        guard transfer.isActive else { return }
        transfer.isActive = false
        activeCount -= 1
        queues.finished(host: hostKey, now: .now)
    }

    private var isCrowded: Bool { activeCount * 2 > configuration.maxConcurrent }

    /// Milliseconds until somebody's pause is over; libcurl minds its own time-outs, and a command wakes us.
    private var patience: Int32 {
        let longest = 60_000.0
        guard activeCount < configuration.maxConcurrent, let due = queues.nextDue else { return Int32(longest) }
        return Int32(min(max(ContinuousClock.now.seconds(until: due) * 1000, 0).rounded(.up), longest))
    }
}

extension ContinuousClock.Instant {
    /// Seconds from here to another moment.
    func seconds(until other: Self) -> Double {
        let parts = duration(to: other).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}

import Foundation
import JWTKit

/// The provider's public keys. Kept for an hour; fetched anew before that when a token names a key that is not there, for providers
/// change their keys when they like, but not more often than once in ten seconds, or anybody could make us ask.
struct ProviderKeys: Sendable {
    private(set) var keys = JWTKeyCollection()
    private(set) var names: Set<String> = []
    private var fetchedAt = Date.distantPast

    func isStale(at now: Date, lacking name: String?) -> Bool {
        let age = now.timeIntervalSince(fetchedAt)
        if age > 3600 || age < 0 { return true }
        guard let name else { return false }
        return !names.contains(name) && age > 10
    }

    /// Whether the provider may be asked again for a signature that these keys do not explain: a provider may give a new key an old name,
    /// or no name at all.
    func mayBeOld(at now: Date) -> Bool { now.timeIntervalSince(fetchedAt) > 10 }

    /// Takes what the provider sent. Keys of a kind that we do not know, for encryption, or secret ones (which would let a token be
    /// signed with what is public) are left out.
    static func read(_ json: [UInt8], at now: Date) async throws -> ProviderKeys {
        guard let object = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
            let list = object["keys"] as? [[String: Any]]
        else { throw SignOnError(.provider, "sleutels") }
        var all = ProviderKeys()
        all.fetchedAt = now
        for entry in list.prefix(50) where ["RSA", "EC", "OKP"].contains(entry["kty"] as? String) && entry["use"] as? String != "enc" {
            // A key without a name can be the only one; one of our own making keeps it apart.
            var entry = entry
            let name = entry["kid"] as? String ?? "@\(all.names.count)"
            entry["kid"] = name
            guard let data = try? JSONSerialization.data(withJSONObject: entry),
                let key = try? JWK(json: String(decoding: data, as: UTF8.self)),
                (try? await all.keys.add(jwk: key)) != nil
            else { continue }
            all.names.insert(name)
        }
        guard !all.names.isEmpty else { throw SignOnError(.provider, "sleutels") }
        return all
    }
}

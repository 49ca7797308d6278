import Foundation
import Yams

/// Why a configuration file cannot be used.
public struct ConfigurationError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable {
        /// Not YAML, or not a list of keys and values.
        case unreadable
        /// A key that means nothing to us.
        case unknownKey
        /// A value of the wrong kind.
        case wrongValue
    }

    /// What is wrong.
    public let code: Code
    /// The file.
    public let file: String
    /// The key, or what the YAML parser said.
    public let detail: String
}

extension Configuration {
    /// Reads `configuration.yml` from the data folder; defaults when there is none. The environment's
    /// `EENMOND_ALLOW_PRIVATE_ADDRESSES` wins over the file.
    public static func load(dataFolder: URL, environment: [String: String]) throws(ConfigurationError) -> Configuration {
        var configuration = try read(dataFolder.appending(path: "configuration.yml"))
        if let lifted = environment["EENMOND_ALLOW_PRIVATE_ADDRESSES"] {
            configuration.allowPrivateAddresses = ["true", "1", "yes", "ja"].contains(lifted.lowercased())
        }
        // What was changed on the pages lies beside the database, for the command line too.
        configuration.ownTemplates = configuration.ownTemplates ?? OwnFiles.standard("Templates", in: dataFolder)
        configuration.ownPrinciples = configuration.ownPrinciples ?? OwnFiles.standard("Principles", in: dataFolder)
        return configuration
    }

    static func read(_ file: URL) throws(ConfigurationError) -> Configuration {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            guard !FileManager.default.fileExists(atPath: file.path) else {
                throw ConfigurationError(code: .unreadable, file: file.path, detail: "geen leesbare UTF-8")
            }
            return Configuration()
        }
        return try parse(text, file: file.path)
    }

    static func parse(_ text: String, file: String) throws(ConfigurationError) -> Configuration {
        let loaded: Any?
        do { loaded = try Yams.load(yaml: text) } catch {
            throw ConfigurationError(code: .unreadable, file: file, detail: String(describing: error).firstLine)
        }
        guard let loaded else { return Configuration() }
        guard let keys = loaded as? [String: Any] else {
            throw ConfigurationError(code: .unreadable, file: file, detail: "geen lijst van sleutels en waarden")
        }
        var configuration = Configuration()
        for (key, value) in keys {
            guard let setter = setters[key] else { throw ConfigurationError(code: .unknownKey, file: file, detail: key) }
            guard setter(&configuration, value) else { throw ConfigurationError(code: .wrongValue, file: file, detail: key) }
        }
        return configuration
    }

    /// Keys of the file, and how each is set; false when the value is of the wrong kind.
    private static let setters: [String: @Sendable (inout Configuration, Any) -> Bool] = [
        "allowPrivateAddresses": { $0.allowPrivateAddresses.take($1 as? Bool) },
        "allowedAddresses": { $0.allowedAddresses.take(($1 as? [String]).map(Set.init)) },
        "pollIntervalSeconds": { $0.pollInterval.take(seconds($1)) },
        "incidentPollIntervalSeconds": { $0.incidentPollInterval.take(seconds($1)) },
        "pauseBetweenRequestsSeconds": { $0.pauseBetweenRequests.take(fraction($1)) },
        "fetchArticles": { $0.fetchArticles.take($1 as? Bool) },
        "longestBackOffSeconds": { $0.longestBackOff.take(seconds($1)) },
        "firstMessageWithinMinutes": { $0.firstMessageWithin.take(seconds($1).map { $0 * 60 }) },
        "updateEveryMinutes": { $0.updateEvery.take(seconds($1).map { $0 * 60 }) },
        "keepNewsDays": { configuration, value in
            guard let days = value as? Int, days == 0 || (90...3_650).contains(days) else { return false }
            configuration.keepNewsDays = days == 0 ? nil : days
            return true
        },
        "fetchIcons": { $0.fetchIcons.take($1 as? Bool) },
        "contact": { $0.contact.take(($1 as? String).flatMap(contact)) },
        "ownTemplates": { $0.ownTemplates.take($1 as? String) },
        "publicAddress": { $0.publicAddress.take(($1 as? String).flatMap(webOrigin)) },
        "signOn": { configuration, value in
            guard let settings = SignOnSettings(value) else { return false }
            configuration.signOn = settings
            return true
        },
        "trustedProxies": { $0.trustedProxies.take(($1 as? [String]).map(Set.init)) },
        "ownPrinciples": { $0.ownPrinciples.take($1 as? String) },
    ]

    /// A web address or a mail address on one line; nil for anything else, which no site owner could use.
    private static func contact(_ text: String) -> String? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let isPlain = !text.contains { $0.isWhitespace || $0 == "(" || $0 == ")" || !$0.isASCII }
        let isAddress = ["https://", "http://", "mailto:"].contains { text.hasPrefix($0) && text.count > $0.count + 3 }
        let isMail = text.split(separator: "@", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count == 2 && text.contains(".")
        return isPlain && (isAddress || isMail) ? text : nil
    }

    /// `https://host` or `https://host:port`, as a browser writes it; nil for anything else.
    private static func webOrigin(_ text: String) -> String? {
        let text = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme ?? ""), let host = url.host(), !host.isEmpty,
            url.path.isEmpty, url.query() == nil, url.user() == nil
        else { return nil }
        return text.lowercased()
    }

    private static func fraction(_ value: Any) -> Duration? {
        guard let number = (value as? Double) ?? (value as? Int).map(Double.init), number >= 0, number.isFinite else { return nil }
        return .seconds(number)
    }

    private static func seconds(_ value: Any) -> Duration? {
        guard let number = value as? Int, number > 0 else { return nil }
        return .seconds(number)
    }
}

extension Bool { fileprivate mutating func take(_ value: Bool?) -> Bool { assign(value, to: &self) } }
extension Duration { fileprivate mutating func take(_ value: Duration?) -> Bool { assign(value, to: &self) } }
extension Set<String> { fileprivate mutating func take(_ value: Set<String>?) -> Bool { assign(value, to: &self) } }
extension String? { fileprivate mutating func take(_ value: String?) -> Bool { assign(value.map { $0 }, to: &self) } }

private func assign<Value>(_ value: Value?, to place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
}

extension String {
    var firstLine: String { String(prefix { !$0.isNewline }) }
}

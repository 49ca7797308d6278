import Foundation

extension FormReader {
    /// A telephone number as people write it; empty when nothing was filled in. Digits tell a number from a word: numbers such as 14 0000
    /// keep to no other form.
    mutating func phone(_ name: String) -> String {
        let written = optional(name)
        if !written.isEmpty, written.count(where: \.isNumber) < 3 { refuse(name, Words.Reach.phone) }
        return written
    }

    /// A mail address; empty when nothing was filled in.
    mutating func mail(_ name: String) -> String {
        let written = optional(name)
        let parts = written.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !written.contains(where: \.isWhitespace)
        if !written.isEmpty, !isAddress { refuse(name, Words.Reach.mail) }
        return written
    }

    /// The address of a page, with its scheme; people leave that out. Empty when nothing was filled in.
    mutating func page(_ name: String) -> String {
        let written = optional(name)
        guard !written.isEmpty else { return written }
        let address = written.contains("://") ? written : "https://" + written
        guard !written.contains(where: \.isWhitespace), let url = URL(string: address),
            ["http", "https"].contains(url.scheme?.lowercased()),
            let host = url.host(), host.split(separator: ".").count > 1
        else {
            refuse(name, Words.Reach.page)
            return written
        }
        return address
    }
}

extension Words {
    /// How to write where people can turn to.
    enum Reach {
        static let phone = "Schrijf een telefoonnummer, bijvoorbeeld 14 0000, of laat dit leeg."
        static let mail = "Schrijf een mailadres, bijvoorbeeld pers@waterrijk.example, of laat dit leeg."
        static let page = "Schrijf een webadres, bijvoorbeeld www.waterrijk.example/brand, of laat dit leeg."
    }
}

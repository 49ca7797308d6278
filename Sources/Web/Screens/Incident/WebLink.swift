/// Addresses from the news: only what leads to a web page is made into a link.
enum WebLink {
    static func safe(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://") ? address : nil
    }
}

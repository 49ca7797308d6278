/// "politie, brandweer en GGD"
enum Enumeration {
    static func words(_ parts: [String], last: String = "en") -> String {
        guard parts.count > 1, let end = parts.last else { return parts.first ?? "" }
        return "\(parts.dropLast().joined(separator: ", ")) \(last) \(end)"
    }
}

import Foundation

/// All municipalities of the Netherlands, from `Feeds/gemeenten.tsv`.
public struct MunicipalityTable: Sendable {
    /// In the order of the file.
    public let all: [Municipality]
    private let byName: [String: Municipality]

    init(_ text: String, file: String) throws(Explanation) {
        var all: [Municipality] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("gemeente\t") else { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count >= 3, columns.prefix(3).allSatisfy({ !$0.isEmpty }) else {
                throw Explanation(
                    .configuration,
                    "\(file):\(number + 1): hier horen gemeente, provincie en veiligheidsregio met tabs ertussen. Verbeter de regel.")
            }
            let places = columns.count > 3 ? columns[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } : []
            all.append(
                Municipality(name: columns[0], province: columns[1], safetyRegion: columns[2], places: places.filter { !$0.isEmpty }))
        }
        self.all = all
        var byName: [String: Municipality] = [:]
        // Its own name first: Hengelo is the city in Twente, not a village in Bronckhorst. A name of two (Bergen) is nobody's.
        for municipality in all { byName[MunicipalityTable.key(municipality.name)] = municipality }
        let claims = all.flatMap { municipality in
            Set(([municipality.commonName] + municipality.places).map(MunicipalityTable.key)).map { (key: $0, municipality) }
        }
        for (key, claimed) in Dictionary(grouping: claims, by: \.key) where claimed.count == 1 && byName[key] == nil {
            byName[key] = claimed[0].1
        }
        self.byName = byName
    }

    /// By its name or that of a larger place in it, whatever the capitals, accents and hyphens; "gemeente" may stand before it.
    public func find(_ name: String) -> Municipality? { byName[MunicipalityTable.key(name)] }

    /// Names that begin alike or hold what was typed, for who mistyped.
    public func near(_ name: String, limit: Int = 5) -> [Municipality] {
        let key = MunicipalityTable.key(name)
        guard key.count >= 3 else { return [] }
        let start = key.prefix(4)
        return Array(
            all.filter { MunicipalityTable.key($0.name).hasPrefix(start) || MunicipalityTable.key($0.name).contains(key) }.prefix(limit))
    }

    private static func key(_ name: String) -> String {
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "nl_NL"))
        let bare = plain.hasPrefix("gemeente ") ? String(plain.dropFirst(9)) : plain
        return String(bare.filter { $0.isLetter || $0.isNumber })
    }
}

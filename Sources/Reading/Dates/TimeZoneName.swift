/// Named time zones in dates of feeds: minutes east of Greenwich.
enum TimeZoneName {
    /// The offset of a name in lower case; nil when we do not know it.
    static func minutes(_ name: String) -> Int? { table[name] }

    private static let table: [String: Int] = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "ist": 60,
        "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180,
        "adt": -180, "ast": -240, "at": -240, "edt": -240, "est": -300, "et": -300, "cdt": -300, "cst": -360, "ct": -360,
        "mdt": -360, "mst": -420, "mt": -420, "pdt": -420, "pst": -480, "pt": -480, "akdt": -480, "akst": -540, "hst": -600,
        "jst": 540, "kst": 540, "sgt": 480, "hkt": 480, "aest": 600, "aedt": 660, "awst": 480, "nzst": 720, "nzdt": 780,
        "a": -60, "n": 60, "m": -720, "y": 720,
    ]

    /// Minutes east of Greenwich in the Netherlands at a local time: summer time runs from the last Sunday of March,
    /// 2.00 hours, to the last Sunday of October, 3.00 hours (Directive 2000/84/EC).
    static func dutchMinutes(at local: CivilTime) -> Int {
        guard local.month >= 3, local.month <= 10 else { return 60 }
        if local.month > 3, local.month < 10 { return 120 }
        var last = local
        last.day = 31
        let change = 31 - last.weekday
        if local.day != change { return (local.day > change) == (local.month == 3) ? 120 : 60 }
        return local.month == 3 ? (local.hour >= 2 ? 120 : 60) : (local.hour < 3 ? 120 : 60)
    }
}

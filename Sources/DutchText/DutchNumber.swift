/// Whole numbers as Dutch writes them.
public enum DutchNumber {
    /// With a mark between thousands: "17.783", "1.204", "999".
    public static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }
}

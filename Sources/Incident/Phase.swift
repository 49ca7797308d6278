/// Phases of maatschappelijke onrust (Handreiking Aanpak Maatschappelijke Onrust, Veiligheidsregio Twente 2015, 1.3).
public enum Phase: String, NamedValue {
    case rust
    case dreigendeOnrust = "dreigende-onrust"
    case onrust
    case escalatie
    case terugkeerNaarRust = "terugkeer-naar-rust"
}

/// The six advices in which a crisis diagnosis ends (Handreiking Aanpak Maatschappelijke Onrust, Veiligheidsregio Twente 2015, 3.2).
public enum DiagnosisAdvice: String, CaseIterable, Codable, Sendable {
    /// Too little is known to decide.
    case meerInformatie = "meer-informatie"
    /// No reason to call driehoek and kernteam together.
    case geenAanleiding = "geen-aanleiding"
    /// Unrest threatens at once: call driehoek and kernteam together now.
    case acuut
    /// Ask for people or knowledge from the region.
    case regionaleSteun = "regionale-steun"
    /// Not acute, but act: inform the driehoek, let the kernteam do it.
    case nietAcuutWelActies = "niet-acuut-wel-acties"
    /// Invite the third party that caught the signal.
    case derdePartij = "derde-partij"
}

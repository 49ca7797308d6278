import Accounts
import Foundation

/// What people read about accounts.
public enum AccountWords {
    static let isSetUp = "Eenmond is al ingericht. Meld u aan, of vraag een beheerder om een uitnodiging."
    static let badName = "Deze gebruikersnaam kan niet. Gebruik letters, cijfers en . _ - + @, bijvoorbeeld uw mailadres."
    static let noDisplayName = "Vul de naam in zoals collega's die kennen, bijvoorbeeld A. de Vries."
    static let lastBeheerder = "Er moet een beheerder blijven. Geef eerst een collega de rol beheerder."
    static let noRoles = "Kies minstens één rol."
    static let deadLink = "Deze link werkt niet meer: hij is al gebruikt of verlopen. Vraag een beheerder om een nieuwe."
    static let wrongCode = "Deze code klopt niet. Kijk op uw telefoon welke code er nu staat en vul die in."
    static let wrongPassword = "Uw huidige wachtwoord klopt niet. Vul het opnieuw in."
    static let codesAreOff = "Deze organisatie gebruikt geen codes uit een app. Een beheerder kan dat veranderen."

    static func nameTaken(_ name: AccountName) -> String { "De gebruikersnaam \(name) is al in gebruik. Kies een andere." }

    static func displayNameTaken(_ name: String) -> String {
        "Er is al iemand die \(name) heet. Schrijf de naam zo dat in het logboek te zien is wie het is, bijvoorbeeld met de voornaam."
    }

    static func unknown(_ name: String) -> String { "Er is geen account \"\(name)\". Kijk met 'eenmond user list' welke er zijn." }

    /// "Te vaak geprobeerd. Wacht 12 minuten en probeer het dan opnieuw."
    public static func tooMany(_ wait: TimeInterval) -> String {
        let minutes = max(1, Int((wait / 60).rounded(.up)))
        return "Te vaak geprobeerd. Wacht \(minutes == 1 ? "een minuut" : "\(minutes) minuten") en probeer het dan opnieuw."
    }

    /// What is against a password, and what to do.
    public static func objection(_ objection: PasswordPolicy.Objection) -> String {
        switch objection {
        case .tooShort: "Het wachtwoord is te kort. Neem minstens \(PasswordPolicy.shortest) tekens; een zin van vier woorden is goed."
        case .tooLong: "Het wachtwoord is te lang. Neem hoogstens \(PasswordPolicy.longest) tekens."
        case .holdsName: "In het wachtwoord staat uw naam of die van Eenmond. Kies iets anders, bijvoorbeeld vier losse woorden."
        case .obvious: "Dit wachtwoord is te makkelijk te raden. Kies iets anders, bijvoorbeeld vier losse woorden."
        }
    }

    /// "communicatieadviseur", as a label: "Communicatieadviseur".
    public static func role(_ role: UserRole) -> String { role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst() }

    /// What a role is for, in one line.
    public static func meaning(of role: UserRole) -> String {
        switch role {
        case .beheerder: "Nodigt mensen uit en beheert bronnen en instellingen. Leest zelf geen incidenten."
        case .communicatieadviseur: "Houdt feiten bij, schrijft berichten en stuurt het incident."
        case .omgevingsanalist: "Volgt en beoordeelt het nieuws en schrijft meldingen op."
        case .woordvoerder: "Bevestigt feiten en keurt berichten goed of stuurt ze terug."
        case .raadslid: "Leest wat de raad mag zien en stelt vragen."
        case .meelezer: "Leest mee en verandert niets."
        }
    }
}

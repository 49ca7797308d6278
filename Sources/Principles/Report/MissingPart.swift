/// A part that a message of its kind must hold and this one does not.
public enum MissingPart: String, Codable, Sendable, CaseIterable {
    case medeleven
    case handelingsperspectief
    case vervolg
    case contact
    case standVanZakenTijd = "stand-van-zaken-tijd"
    case verwijzingOM = "verwijzing-om"
}

/// Whether there are victims: `yes` asks for medeleven in every text, `unknown` forbids to say that there are none.
public enum Victims: String, NamedValue {
    case none, unknown, yes
}

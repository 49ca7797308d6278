/// What a fact is about.
public enum FactTopic: String, NamedValue {
    case what, `where`, when, victims, cause, measure, criminal, other
}

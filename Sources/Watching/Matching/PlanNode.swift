/// A node of a query as the matcher runs it; nodes refer to each other by number.
enum PlanNode {
    case leaf(Int32, FieldSet)
    /// Numbers of the children in the plan's list of children.
    case and(Range<Int32>)
    case or(Range<Int32>)
    case not(Int32)
    case near(Int32, Int32, distance: Int32, ordered: Bool)
    /// A test of source, site or language.
    case test(Int32)
}

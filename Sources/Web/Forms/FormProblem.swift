/// What is wrong with one field.
struct FormProblem: Error, Equatable {
    let field: String
    /// One sentence that says what to do.
    let text: String
}

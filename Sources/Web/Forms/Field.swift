/// One field of a form as a page shows it: its name, what was filled in, and what is wrong with it.
struct Field: Equatable {
    /// Name in the form and, after `prefix`, id on the page.
    let name: String
    let id: String
    let value: String
    /// What is wrong, in one sentence that says what to do.
    let problem: String?
    let choices: [Choice]

    /// One of a list to choose from.
    struct Choice: Equatable {
        let id: String
        let name: String
        let value: String
        let words: String
        let isChosen: Bool
    }

    init(_ name: String, in form: FormState, or start: String = "", prefix: String = "", choices: [(value: String, words: String)] = []) {
        let id = prefix + name
        let value = form.values[name] ?? start
        self.name = name
        self.id = id
        self.value = value
        problem = form.problems.first { $0.field == name }?.text
        self.choices = choices.enumerated().map { number, choice in
            Choice(
                id: number == 0 ? id : "\(id)-\(number + 1)", name: name, value: choice.value, words: choice.words,
                isChosen: choice.value == value)
        }
    }
}

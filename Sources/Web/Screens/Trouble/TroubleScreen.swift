/// A page for when something cannot be done: what, and the next step.
struct TroubleScreen {
    /// "Deze pagina is er niet"
    let heading: String
    let explanation: String
    let nextHref: String
    let nextWords: String
}
